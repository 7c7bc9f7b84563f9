"""Nations and who belongs to them: "Lithuanian", "Dutchman", "the Swiss"."""

from __future__ import annotations

_NATIONS = (
    "america american americans us u.s usa united_states|britain british briton britons uk u.k united_kingdom great_britain|"
    "england english englishman englishwoman|scotland scottish scot scots scotsman|wales welsh welshman|"
    "northern_ireland northern_irish|ireland irish irishman irishwoman|"
    "france french frenchman frenchwoman frenchmen|germany german germans|italy italian italians|spain spanish spaniard spaniards|"
    "portugal portuguese|netherlands dutch dutchman dutchwoman dutchmen holland|belgium belgian belgians flemish|"
    "luxembourg luxembourger|switzerland swiss|austria austrian austrians|liechtenstein|monaco monegasque|"
    "poland polish pole poles|czech czechs czechia czech_republic|slovakia slovak slovaks slovakian|hungary hungarian hungarians|"
    "romania romanian romanians|bulgaria bulgarian bulgarians|greece greek greeks|turkey turkish turk turks|cyprus cypriot cypriots|"
    "malta maltese|croatia croatian croatians croat croats|slovenia slovenian slovenians slovene slovenes|"
    "serbia serbian serbians serb serbs|bosnia bosnian bosnians|montenegro montenegrin|kosovo kosovan|albania albanian albanians|"
    "macedonia macedonian north_macedonia|moldova moldovan|ukraine ukrainian ukrainians|belarus belarusian belarusians|"
    "russia russian russians|estonia estonian estonians|latvia latvian latvians|lithuania lithuanian lithuanians|"
    "finland finnish finn finns|sweden swedish swede swedes|norway norwegian norwegians|denmark danish dane danes|"
    "iceland icelandic icelander icelanders|georgia georgian georgians|armenia armenian armenians|azerbaijan azerbaijani azeri|"
    "kazakhstan kazakh|uzbekistan uzbek|china chinese|taiwan taiwanese|japan japanese|korea korean koreans south_korea south_korean|"
    "north_korea north_korean|mongolia mongolian|india indian indians|pakistan pakistani pakistanis|bangladesh bangladeshi|"
    "sri_lanka sri_lankan|nepal nepali nepalese|afghanistan afghan afghans|thailand thai thais|vietnam vietnamese|"
    "cambodia cambodian|laos|myanmar burmese|malaysia malaysian malaysians|singapore singaporean singaporeans|"
    "indonesia indonesian indonesians|philippines filipino filipinos philippine|australia australian australians|"
    "new_zealand zealander zealanders new_zealander|fiji fijian|canada canadian canadians|mexico mexican mexicans|cuba cuban cubans|"
    "jamaica jamaican|haiti haitian|brazil brazilian brazilians|argentina argentine argentinian argentines|chile chilean chileans|"
    "peru peruvian peruvians|bolivia bolivian|colombia colombian colombians|ecuador ecuadorian|venezuela venezuelan venezuelans|"
    "uruguay uruguayan|paraguay paraguayan|panama panamanian|guatemala guatemalan|honduras honduran|costa_rica|"
    "egypt egyptian egyptians|libya libyan|tunisia tunisian tunisians|algeria algerian algerians|morocco moroccan moroccans|"
    "sudan sudanese|ethiopia ethiopian ethiopians|eritrea eritrean|somalia somali|kenya kenyan kenyans|uganda ugandan|"
    "tanzania tanzanian|rwanda rwandan|congo congolese|nigeria nigerian nigerians|ghana ghanaian ghanaians|senegal senegalese|"
    "mali malian|ivory_coast ivorian|cameroon cameroonian|angola angolan|zambia zambian|zimbabwe zimbabwean|mozambique mozambican|"
    "namibia namibian|botswana|south_africa south_african south_africans|madagascar malagasy|israel israeli israelis|"
    "palestine palestinian palestinians|lebanon lebanese|syria syrian syrians|jordan jordanian|iraq iraqi iraqis|iran iranian iranians|"
    "saudi saudis saudi_arabia|yemen yemeni|oman omani|qatar qatari|kuwait kuwaiti|bahrain bahraini|emirates emirati uae|"
    "europe european europeans eu european_union|africa african africans|asia asian asians|scandinavia scandinavian nordic"
)

NATIONS = {
    word.replace("_", " "): members.split()[0].replace("_", " ")
    for members in _NATIONS.split("|")
    for word in members.split()
}
"""Name, adjective or people, lower case → nation."""
