"""Which addresses may be connected to when the user did not name them."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
_COMPATIBLE = IPv6Network("::/96")


def objection(address: str) -> str:
    """Return why content may not lead to `address`, or nothing when it may."""
    try:
        found = ip_address(address)
    except ValueError:
        return "not an address"
    return _objection(found)


def _objection(address: IPv4Address | IPv6Address) -> str:
    # What wraps an IPv4 address is judged by it, and before `is_reserved` and the like speak of the wrapper.
    inner = _wrapped(address) if isinstance(address, IPv6Address) else None
    if inner is not None:
        return _objection(inner)
    if address.is_unspecified:
        return "an unspecified address"
    if address.is_loopback:
        return "an address of this machine"
    if address.is_link_local:
        return "a link-local address"
    if address.is_multicast:
        return "a multicast address"
    if isinstance(address, IPv6Address) and (address.is_site_local or address in _LOCAL_NAT64):
        return "a private address"
    # Also 100.64.0.0/10, shared by the customers of a provider, which is neither private nor global.
    if not address.is_global:
        return "a private address"
    return ""


def _wrapped(address: IPv6Address) -> IPv4Address | None:
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    # `::` and `::1` belong to the same block, and speak for themselves.
    if address in _COMPATIBLE and int(address) > 1:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return None
