"""Getting one address over HTTP, from servers that may be broken or hostile.

A name is resolved once, its addresses are checked, and the connection goes to a
checked address: a name that answers differently the second time gains nothing.
A server is given a fixed time and a fixed number of decoded bytes, whatever it
says about length and coding. Cookies, credentials and proxies from the
environment are not used: a proxy would resolve names where we cannot check.
"""

from reader.ingest.network.fetcher import Fetcher
from reader.ingest.network.limits import Limits

__all__ = ["Fetcher", "Limits"]
