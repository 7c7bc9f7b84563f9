"""Well-known towns and regions by their nation, and nations by the wider land that they lie in."""

from __future__ import annotations

from reader.analysis.languages.en.nations import NATIONS

_TOWNS = """
america: new_york washington los_angeles chicago houston phoenix philadelphia san_antonio san_diego dallas austin san_francisco seattle
 denver boston detroit memphis nashville portland las_vegas baltimore milwaukee albuquerque tucson sacramento atlanta miami
 minneapolis cleveland new_orleans pittsburgh cincinnati orlando st_louis honolulu anchorage brooklyn manhattan
 california texas florida ohio pennsylvania illinois michigan arizona massachusetts indiana missouri maryland wisconsin minnesota
 colorado alabama louisiana kentucky oregon oklahoma connecticut utah iowa nevada arkansas kansas nebraska idaho hawaii maine montana
 delaware alaska vermont wyoming tennessee virginia wall_street
england: london manchester birmingham leeds liverpool sheffield bristol newcastle nottingham leicester southampton portsmouth plymouth
 brighton hull norwich oxford cambridge york bath exeter coventry bradford derby dover kent essex cornwall devon dorset somerset norfolk
 suffolk yorkshire lancashire cumbria surrey sussex hampshire northumberland whitby scarborough westminster
scotland: edinburgh glasgow aberdeen dundee inverness orkney shetland skye oban mallaig
wales: cardiff swansea newport wrexham
northern_ireland: belfast londonderry derry
ireland: dublin cork galway limerick waterford donegal kerry
france: paris marseille marseilles lyon lyons toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims calais dunkirk
 brittany normandy provence alsace corsica limoges grenoble
germany: berlin hamburg munich cologne frankfurt stuttgart dusseldorf leipzig dortmund essen bremen dresden hanover hannover
 nuremberg duisburg bonn kiel rostock lubeck mainz bavaria saxony hesse hessen brandenburg thuringia heidelberg freiburg karlsruhe
italy: rome milan naples turin palermo genoa bologna florence bari catania venice verona trieste brescia padua pisa siena parma
 brindisi udine sicily sardinia tuscany lombardy piedmont puglia apulia calabria veneto liguria umbria alba modena
spain: madrid barcelona valencia seville zaragoza malaga murcia bilbao cordoba valladolid vigo granada alicante toledo
 catalonia andalusia galicia mallorca majorca tenerife ibiza basque pamplona santander salamanca
portugal: lisbon porto braga coimbra faro algarve madeira azores setubal
netherlands: amsterdam rotterdam hague utrecht eindhoven groningen delft leiden maastricht arnhem haarlem friesland zeeland
belgium: brussels antwerp ghent bruges liege liege leuven namur charleroi ostend mons flanders wallonia
switzerland: zurich geneva basel bern berne lausanne lucerne lugano st_gallen ticino valais
austria: vienna graz linz salzburg innsbruck klagenfurt tyrol carinthia styria vorarlberg burgenland
poland: warsaw krakow cracow lodz wroclaw poznan gdansk gdynia szczecin lublin katowice opole silesia
czech: prague brno ostrava pilsen plzen olomouc liberec bohemia moravia
slovakia: bratislava kosice kosice poprad zilina
hungary: budapest debrecen szeged pecs miskolc gyor
romania: bucharest cluj timisoara iasi constanta brasov transylvania
bulgaria: sofia plovdiv varna burgas
greece: athens piraeus thessaloniki patras crete rhodes corfu heraklion santorini lesbos
turkey: ankara istanbul izmir antalya bursa adana konya trabzon anatolia
croatia: zagreb split rijeka dubrovnik zadar pula osijek istria dalmatia
slovenia: ljubljana maribor koper celje kranj
serbia: belgrade nis nis novi_sad vojvodina
bosnia: sarajevo mostar banja_luka
albania: tirana durres durres vlora
ukraine: kyiv kiev kharkiv odesa odessa lviv dnipro donetsk luhansk crimea mariupol zaporizhzhia kherson
belarus: minsk brest gomel
russia: moscow petersburg st_petersburg novosibirsk vladivostok kazan murmansk sochi siberia kamchatka chechnya kaliningrad
estonia: tallinn tartu
latvia: riga
lithuania: vilnius kaunas klaipeda klaipeda
finland: helsinki tampere turku oulu espoo lapland rovaniemi
sweden: stockholm gothenburg malmo uppsala umea lulea orebro linkoping lund kiruna
norway: oslo bergen trondheim stavanger tromso bodø alesund svalbard kristiansand finnmark
denmark: copenhagen aarhus odense aalborg esbjerg jutland zealand bornholm
iceland: reykjavik akureyri keflavik
georgia: tbilisi batumi
armenia: yerevan
azerbaijan: baku
kazakhstan: almaty astana
uzbekistan: tashkent samarkand
china: beijing shanghai guangzhou shenzhen tianjin wuhan chengdu nanjing hong_kong xian harbin tibet xinjiang yunnan sichuan macau
taiwan: taipei kaohsiung
japan: tokyo osaka kyoto yokohama nagoya sapporo kobe fukuoka hiroshima nagasaki okinawa hokkaido fukushima
korea: seoul busan incheon daegu pyongyang
india: delhi new_delhi mumbai bombay bangalore bengaluru kolkata calcutta chennai madras hyderabad ahmedabad pune kerala goa
 gujarat punjab rajasthan kashmir assam bengal sriharikota
pakistan: karachi lahore islamabad peshawar quetta rawalpindi
bangladesh: dhaka chattogram chittagong sylhet
sri lanka: colombo kandy jaffna talaimannar
nepal: kathmandu pokhara
afghanistan: kabul kandahar herat
thailand: bangkok phuket chiang_mai pattaya
vietnam: hanoi saigon ho_chi_minh_city da_nang
cambodia: phnom_penh siem_reap
laos: vientiane luang_prabang khammouane
myanmar: yangon rangoon mandalay naypyidaw
malaysia: kuala_lumpur penang johor sabah sarawak
indonesia: jakarta surabaya bali java sumatra borneo sulawesi bandung
philippines: manila cebu davao luzon mindanao
australia: sydney melbourne brisbane perth adelaide canberra hobart darwin tasmania queensland new_south_wales cairns
new zealand: auckland wellington christchurch dunedin hamilton
canada: toronto montreal vancouver ottawa calgary edmonton quebec winnipeg halifax ontario alberta manitoba nova_scotia
 british_columbia newfoundland saskatchewan yukon
mexico: mexico_city guadalajara monterrey tijuana cancun puebla oaxaca
cuba: havana
haiti: port-au-prince
brazil: sao_paulo sao_paulo rio rio_de_janeiro brasilia brasilia salvador recife fortaleza curitiba manaus florianopolis
argentina: buenos_aires rosario mendoza patagonia ushuaia
chile: santiago valparaiso valparaiso antofagasta
peru: lima cusco arequipa
bolivia: la_paz santa_cruz
colombia: bogota medellin cali cartagena
ecuador: quito guayaquil galapagos
venezuela: caracas maracaibo
uruguay: montevideo
paraguay: asuncion asuncion
egypt: cairo alexandria giza luxor suez sinai
libya: tripoli benghazi
tunisia: tunis sfax
algeria: algiers oran
morocco: rabat casablanca marrakesh marrakech fez tangier agadir
sudan: khartoum darfur port_sudan
ethiopia: addis_ababa tigray
somalia: mogadishu
kenya: nairobi mombasa kisumu
uganda: kampala entebbe
tanzania: dodoma dar_es_salaam zanzibar arusha
rwanda: kigali
congo: kinshasa brazzaville goma
nigeria: lagos abuja kano ibadan
ghana: accra kumasi
senegal: dakar
mali: bamako timbuktu
cameroon: yaounde douala
angola: luanda
zambia: lusaka
zimbabwe: harare bulawayo
mozambique: maputo beira
namibia: windhoek
south africa: johannesburg cape_town durban pretoria soweto
madagascar: antananarivo
israel: jerusalem tel_aviv haifa
palestine: gaza ramallah hebron west_bank
lebanon: beirut
syria: damascus aleppo homs idlib
jordan: amman
iraq: baghdad basra mosul erbil kirkuk
iran: tehran isfahan shiraz mashhad tabriz
saudi: riyadh jeddah mecca medina
yemen: sanaa aden
qatar: doha
emirates: dubai abu_dhabi
"""

_LANDS = (
    "britain: england scotland wales northern_ireland|"
    "scandinavia: sweden norway denmark finland iceland|"
    "europe: britain england scotland wales northern_ireland ireland france germany italy spain portugal netherlands belgium luxembourg"
    " switzerland austria liechtenstein monaco poland czech slovakia hungary romania bulgaria greece cyprus malta croatia slovenia"
    " serbia bosnia montenegro kosovo albania macedonia moldova ukraine belarus estonia latvia lithuania finland sweden norway denmark"
    " iceland scandinavia russia turkey|"
    "africa: egypt libya tunisia algeria morocco sudan ethiopia eritrea somalia kenya uganda tanzania rwanda congo nigeria ghana senegal"
    " mali ivory_coast cameroon angola zambia zimbabwe mozambique namibia botswana south_africa madagascar|"
    "asia: georgia armenia azerbaijan kazakhstan uzbekistan china taiwan japan korea mongolia india pakistan bangladesh sri_lanka"
    " nepal afghanistan thailand vietnam cambodia laos myanmar malaysia singapore indonesia philippines israel palestine lebanon"
    " syria jordan iraq iran saudi yemen oman qatar kuwait bahrain emirates turkey russia"
)


def _towns() -> dict[str, str]:
    found: dict[str, str] = {}
    nation = ""
    for line in _TOWNS.strip().splitlines():
        head, colon, rest = line.partition(":")
        nation, words = (NATIONS[head.replace("_", " ")], rest) if colon else (nation, line)
        found |= {word.replace("_", " "): nation for word in words.split()}
    return found


TOWNS = _towns()
"""Town or region, lower case → nation."""

LANDS = {
    nation: frozenset(
        land
        for land, _, members in (entry.partition(": ") for entry in _LANDS.split("|"))
        if nation.replace(" ", "_") in members.split()
    )
    for nation in {*NATIONS.values()}
}
"""Nation → the wider lands that it lies in: "england" → "britain", "europe"."""
