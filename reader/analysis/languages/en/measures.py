"""English currencies, measures and fractions, as tables."""

from __future__ import annotations

from collections.abc import Mapping

from reader.analysis.languages.en.lists import listed, phrase

CURRENCY_WORDS = {
    "USD": "dollar dollars dlr dlrs usd buck bucks greenback",
    "EUR": "euro euros eur",
    "GBP": "pound pounds sterling stg gbp quid",
    "JPY": "yen jpy",
    "INR": "rupee rupees inr",
    "CHF": "franc francs chf",
    "CNY": "yuan renminbi cny rmb",
    "RUB": "rouble roubles ruble rubles",
    "SEK": "krona kronor sek",
    "NOK": "kroner krone nok",
    "BRL": "real reais",
    "MXN": "peso pesos",
    "KRW": "won",
    "TRY": "lira liras",
    "ZAR": "rand",
    "PLN": "zloty zlotys",
    "ILS": "shekel shekels",
    "DEM": "marks dem",
    "BTC": "bitcoin bitcoins btc",
    "CENT": "cent cents",
    "PENCE": "penny pence p",
    "MARK": "crown crowns florin florins",
    "CZK": "koruna korunas",
    "HUF": "forint forints",
    "RON": "lei",
    "BGN": "leva lev",
    "ISK": "kronur",
    "UAH": "hryvnia hryvnias",
    "KES": "shilling shillings kes",
    "NGN": "naira",
    "GHS": "cedi cedis",
    "ETB": "birr",
    "THB": "baht",
    "MYR": "ringgit",
    "IDR": "rupiah",
    "VND": "dong",
    "BDT": "taka",
    "SAR": "riyal riyals",
    "AED": "dirham dirhams",
    "DIN": "dinar dinars",
    "GEL": "lari",
    "KZT": "tenge",
    "PEN": "soles",
    "PYG": "guarani guaranis",
    "MNT": "tugrik tugriks togrog",
    "NLG": "guilder guilders",
    "BWP": "pula",
    "AMD": "dram drams",
}

CURRENCY_CODES = listed(
    "NOK SEK DKK ISK AUD CAD NZD SGD HKD TWD ZAR NGN KES GHS UGX TZS ETB RWF ZMW BWP MUR EGP TND DZD AED SAR QAR KWD"
    " BHD OMR JOD LBP IQD IRR ILS PKR BDT LKR NPR IDR MYR THB VND PHP KRW RUB UAH KZT UZS PLN CZK HUF BGN RSD BRL ARS"
    " CLP UYU MXN XOF XAF USD EUR GBP JPY CHF CNY INR"
)
"""Codes of ISO 4217 but for those that are words or names: ALL, TRY, CUP, TOP, COP, MAD, PEN, RON, AMD."""

METRIC: dict[str, Mapping[str, float]] = {
    "length": (
        {"km": 1000, "kilometre": 1000, "kilometer": 1000, "metre": 1, "meter": 1, "m": 1}
        | {"cm": 0.01, "centimetre": 0.01, "centimeter": 0.01, "mm": 0.001, "millimetre": 0.001}
        | {"millimeter": 0.001, "mile": 1609.34, "foot": 0.3048, "feet": 0.3048, "ft": 0.3048}
        | {"inch": 0.0254, "inche": 0.0254, "yard": 0.9144, "nautical mile": 1852, "mi": 1609.34}
        | {
            "storey": 3.3,
            "story": 3.3,
            "micron": 1e-6,
            "fathom": 1.8288,
            "hands high": 0.1016,
            "light year": 9.461e15,
            "light - year": 9.461e15,
        }
    ),
    "area": (
        {"hectare": 1e4, "ha": 1e4, "acre": 4046.86, "square kilometre": 1e6, "square kilometer": 1e6}
        | {"sq km": 1e6, "km2": 1e6, "km²": 1e6, "square foot": 0.092903, "square feet": 0.092903}
        | {"square-foot": 0.092903, "sq ft": 0.092903, "square metre": 1, "square meter": 1, "sq m": 1}
        | {"square-metre": 1, "square-meter": 1, "square mile": 2.58999e6, "sq mile": 2.58999e6, "m²": 1}
        | {"sq mi": 2.58999e6, "sq metre": 1, "sq meter": 1, "m2": 1, "sqm": 1, "sq kilometre": 1e6}
        | {"square yard": 0.836127, "square inch": 6.4516e-4, "square inche": 6.4516e-4}
    ),
    "mass": (
        {"tonne": 1000, "ton": 1000, "metric ton": 1000, "kg": 1, "kilogram": 1, "kilo": 1, "gram": 0.001}
        | {"lb": 0.4536, "ounce": 0.02835, "milligram": 1e-6, "mg": 1e-6, "g": 0.001, "t": 1000}
        | {"oz": 0.02835, "microgram": 1e-9, "µg": 1e-9, "μg": 1e-9, "kilotonne": 1e6}
        | {"megatonne": 1e9, "gramme": 0.001, "kilogramme": 1, "hundredweight": 50.8}
        | {"stone": 6.35029, "st": 6.35029}
    ),
    "volume": (
        {"bpd": 158.99, "bopd": 158.99, "b / d": 158.99, "cusec": 28.3168, "cumec": 1000}
        | {"barrel": 158.99, "litre": 1, "liter": 1, "gallon": 3.785, "pint": 0.568, "cubic metre": 1000}
        | {"cubic meter": 1000, "bushel": 35.24, "millilitre": 0.001, "ml": 0.001}
        | {
            "m³": 1000,
            "m3": 1000,
            "cubic foot": 28.3168,
            "cubic feet": 28.3168,
            "cu m": 1000,
            "cubic yard": 764.555,
        }
        | {"cubic kilometre": 1e12, "cubic kilometer": 1e12, "hectolitre": 100, "hectoliter": 100, "hl": 100}
        | {
            "megalitre": 1e6,
            "gigalitre": 1e9,
            "centilitre": 0.01,
            "cl": 0.01,
            "milliliter": 0.001,
            "quart": 0.946,
        }
    ),
    "speed": (
        {"km / h": 1 / 3.6, "kph": 1 / 3.6, "kmh": 1 / 3.6, "mph": 0.44704, "knot": 0.5144}
        | {"miles per hour": 0.44704, "mile per hour": 0.44704, "miles an hour": 0.44704}
        | {"mile an hour": 0.44704, "mile - an - hour": 0.44704}
        | {"kilometres per hour": 1 / 3.6, "kilometers per hour": 1 / 3.6, "kilometres an hour": 1 / 3.6}
        | {"kilometers an hour": 1 / 3.6, "metres per second": 1, "meters per second": 1}
        | {
            "m / s": 1,
            "metres a second": 1,
            "meters a second": 1,
            "km per hour": 1 / 3.6,
            "km an hour": 1 / 3.6,
        }
        | {"kmph": 1 / 3.6, "km / hr": 1 / 3.6, "kilometre an hour": 1 / 3.6, "kilometre per hour": 1 / 3.6}
        | {
            "kilometres per second": 1000,
            "kilometers per second": 1000,
            "km / s": 1000,
            "mile per second": 1609.34,
        }
    ),
    "power": (
        {"megawatt": 1e6, "MW": 1e6, "gigawatt": 1e9, "GW": 1e9, "kilowatt": 1e3, "kW": 1e3, "watt": 1}
        | {"terawatt": 1e12, "horsepower": 745.7, "hp": 745.7, "bhp": 745.7, "TW": 1e12}
    ),
    "energy": {
        "megawatt - hour": 1e6,
        "MWh": 1e6,
        "GWh": 1e9,
        "kWh": 1e3,
        "TWh": 1e12,
        "kilowatt - hour": 1e3,
        "kilowatt hour": 1e3,
        "megawatt hour": 1e6,
        "gigawatt - hour": 1e9,
        "gigawatt hour": 1e9,
        "terawatt - hour": 1e12,
        "terawatt hour": 1e12,
    },
    "temperature": {"celsius": 1, "C": 1, "° c": 1, "degree celsius": 1, "degrees celsius": 1, "°": 1}
    | {"degree": 1, "degrees centigrade": 1, "degree c": 1, "degrees c": 1},
    "fahrenheit": {"fahrenheit": 1, "F": 1, "° f": 1, "degrees fahrenheit": 1},
    "data": {"terabyte": 1e12, "gigabyte": 1e9, "GB": 1e9, "TB": 1e12, "megabyte": 1e6, "MB": 1e6}
    | {"petabyte": 1e15, "PB": 1e15, "kilobyte": 1e3},
    "bandwidth": {"Mbps": 1e6, "Gbps": 1e9, "mbit / s": 1e6, "gbit / s": 1e9}
    | {
        "megabits per second": 1e6,
        "megabits a second": 1e6,
        "gigabits per second": 1e9,
        "gigabits a second": 1e9,
    },
    "frequency": {"GHz": 1e9, "MHz": 1e6, "kHz": 1e3, "gigahertz": 1e9, "megahertz": 1e6, "kilohertz": 1e3},
    "pressure": {"hPa": 100, "hectopascal": 100, "millibar": 100, "mbar": 100, "mb": 100},
    "loudness": {"decibel": 1, "dB": 1},
    "magnitude": {"magnitude": 1, "- magnitude": 1},
}

_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9} | {
    "tenth": 10,
    "twelfth": 12,
    "twentieth": 20,
    "hundredth": 100,
}
_NUMERATORS = listed("one two three four five six seven eight nine")

FRACTIONS = {("half",): 50.0, phrase("one half"): 50.0, phrase("one-half"): 50.0}
for _word, _of in _PARTS.items():
    FRACTIONS[("an" if _word == "eighth" else "a", _word)] = 100 / _of
    for _place, _count in enumerate(_NUMERATORS[: _of - 1]):
        _plural = _word if _place == 0 else _word + "s"
        FRACTIONS |= {phrase(f"{_count}{sign}{_plural}"): 100 * (_place + 1) / _of for sign in " -"}

SHARES = (
    {phrase(text): 50.0 for text in ("half", "a half")}
    | {
        phrase(f"{count} {part}"): share
        for part, shares in {
            "quarter": (25.0,),
            "quarters": (75.0,),
            "third": (100 / 3,),
            "thirds": (200 / 3,),
        }.items()
        for count in {"quarter": ("a", "one"), "quarters": ("three",), "third": ("a",), "thirds": ("two",)}[
            part
        ]
        for share in shares
    }
    | {phrase("three-quarters"): 75.0, phrase("two-thirds"): 200 / 3}
)
