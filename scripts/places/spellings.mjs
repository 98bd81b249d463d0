/** Spellings that the list of cities lacks: local ones, older ones, and English ones of cities it has by their own. */
export const spellings = `
München|Munich|DE  Cologne|Köln|DE  Nuremberg|Nürnberg|DE  Hanover|Hannover|DE  Frankfurt|Frankfurt am Main|DE
Wien|Vienna|AT  Genf|Genève|CH  Geneva|Genève|CH  Basle|Basel|CH  Zurigo|Zürich|CH  Berne|Bern|CH  Lucerne|Luzern|CH
Roma|Rome|IT  Milano|Milan|IT  Torino|Turin|IT  Firenze|Florence|IT  Venezia|Venice|IT  Napoli|Naples|IT
Genova|Genoa|IT  Mailand|Milan|IT  Rom|Rome|IT  Venedig|Venice|IT
Praha|Prague|CZ  Prag|Prague|CZ  Warszawa|Warsaw|PL  Warschau|Warsaw|PL  Cracow|Kraków|PL  Danzig|Gdańsk|PL
København|Copenhagen|DK  Kopenhagen|Copenhagen|DK  Gothenburg|Göteborg|SE
Lisboa|Lisbon|PT  Lissabon|Lisbon|PT  Seville|Sevilla|ES  Padua|Padova|IT
Bruxelles|Brussels|BE  Brussel|Brussels|BE  Brüssel|Brussels|BE  Antwerp|Antwerpen|BE  Ghent|Gent|BE  Louvain|Leuven|BE
Den Haag|The Hague|NL  's-Gravenhage|The Hague|NL  Londres|London|GB
Athina|Athens|GR  Αθήνα|Athens|GR  Athen|Athens|GR  Saloniki|Thessaloníki|GR
București|Bucharest|RO  Bukarest|Bucharest|RO  Beograd|Belgrade|RS  Београд|Belgrade|RS
Moskva|Moscow|RU  Москва|Moscow|RU  Moskau|Moscow|RU  Санкт-Петербург|Saint Petersburg|RU  Sankt-Peterburg|Saint Petersburg|RU
Kiev|Kyiv|UA  Київ|Kyiv|UA  Lwiw|Lviv|UA  Al Qahirah|Cairo|EG  Kairo|Cairo|EG
Bangalore|Bengaluru|IN  Bombay|Mumbai|IN  Calcutta|Kolkata|IN  Madras|Chennai|IN
Peking|Beijing|CN  北京|Beijing|CN  上海|Shanghai|CN  广州|Guangzhou|CN  深圳|Shenzhen|CN  杭州|Hangzhou|CN  南京|Nanjing|CN  Canton|Guangzhou|CN
東京|Tokyo|JP  东京|Tokyo|JP  Tokio|Tokyo|JP  大阪|Osaka|JP  京都|Kyoto|JP  서울|Seoul|KR  香港|Hong Kong|HK  台北|Taipei|TW  新加坡|Singapore|SG
Saigon|Ho Chi Minh City|VN  New York|New York City|US  Washington DC|Washington D.C.|US  Washington|Washington D.C.|US
Ciudad de México|Mexico City|MX  La Habana|Havana|CU  Nueva York|New York City|US
Krakau|Kraków|PL  Cracovie|Kraków|PL  Cracovia|Kraków|PL  Breslau|Wrocław|PL  Posen|Poznań|PL  Varsovie|Warsaw|PL  Varsovia|Warsaw|PL
Pekin|Beijing|CN  Pechino|Beijing|CN  Xian|Xi’an|CN  Nanking|Nanjing|CN  Hongkong|Hong Kong|HK  Taipeh|Taipei|TW  Taibei|Taipei|TW  臺北|Taipei|TW
Sankt Petersburg|Saint Petersburg|RU  Moscou|Moscow|RU  Moscú|Moscow|RU  Mosca|Moscow|RU  Kyjiw|Kyiv|UA
Nizza|Nice|FR  Straßburg|Strasbourg|FR  Parigi|Paris|FR  Londra|London|GB  Edimbourg|Edinburgh|GB  Edimburgo|Edinburgh|GB
Bâle|Basel|CH  Basilea|Basel|CH  Ginebra|Genève|CH  Ginevra|Genève|CH  Zúrich|Zürich|CH  Berna|Bern|CH  Lucerna|Luzern|CH
Vienne|Vienna|AT  Viena|Vienna|AT  Monaco di Baviera|Munich|DE  Aix-la-Chapelle|Aachen|DE  Colonia|Köln|DE  Francfort|Frankfurt am Main|DE
Florenz|Florence|IT  Neapel|Naples|IT  Genua|Genoa|IT  Lisbonne|Lisbon|PT  Lisbona|Lisbon|PT  Oporto|Porto|PT
Barcelone|Barcelona|ES  Barcellona|Barcelona|ES  Anvers|Antwerpen|BE  Gand|Gent|BE  Lüttich|Liège|BE  Luik|Liège|BE  Bruges|Brugge|BE  Bruselas|Brussels|BE
Copenhague|Copenhagen|DK  Copenaghen|Copenhagen|DK  Helsingfors|Helsinki|FI  Laibach|Ljubljana|SI  Praga|Prague|CZ  Bucarest|Bucharest|RO  Belgrado|Belgrade|RS
Atenas|Athens|GR  Atene|Athens|GR  Estambul|Istanbul|TR  Konstantinopel|Istanbul|TR  Le Caire|Cairo|EG  El Cairo|Cairo|EG  Marrakech|Marrakesh|MA  Kapstadt|Cape Town|ZA  Le Cap|Cape Town|ZA
Neu-Delhi|New Delhi|IN  Nueva Delhi|New Delhi|IN  Singapur|Singapore|SG  Singapour|Singapore|SG  Hà Nội|Hanoi|VN  Teheran|Tehran|IR  Taschkent|Tashkent|UZ
LA|Los Angeles|US  SF|San Francisco|US  Philly|Philadelphia|US  Saint Louis|St. Louis|US
الدوحة|Doha|QA  دبي|Dubai|AE  Tel Aviv-Yafo|Tel Aviv|IL  Montreal|Montréal|CA  Quebec City|Québec|CA  Quebec|Québec|CA
Ulaanbaatar|Ulan Bator|MN  Astana|Nur-Sultan|KZ  Naypyidaw|Nay Pyi Taw|MM  Mysuru|Mysore|IN  Gurugram|Gurgaon|IN  Pusan|Busan|KR
Danang|Da Nang|VN  Krung Thep|Bangkok|TH  Cebu|Cebu City|PH  Makkah|Mecca|SA  Alger|Algiers|DZ  Odesa|Odessa|UA  Macao|Macau|MO
San Sebastián|Donostia / San Sebastián|ES  Donostia|Donostia / San Sebastián|ES  Santiago de Chile|Santiago|CL
`
  .split(/\n| {2,}/)
  .map((entry) => entry.trim())
  .filter(Boolean)
  .map((entry) => entry.split('|'))

/** Codes that IATA gives to whole cities. They are no airports: they stand for the city's own point. */
export const cityCodes = `
LON|London|GB  PAR|Paris|FR  NYC|New York City|US  TYO|Tokyo|JP  MIL|Milan|IT  ROM|Rome|IT  CHI|Chicago|US
WAS|Washington D.C.|US  BJS|Beijing|CN  SEL|Seoul|KR  OSA|Osaka|JP  MOW|Moscow|RU  STO|Stockholm|SE  BUE|Buenos Aires|AR
RIO|Rio de Janeiro|BR  SAO|São Paulo|BR  YTO|Toronto|CA  YMQ|Montréal|CA  BUH|Bucharest|RO
`
  .split(/\n| {2,}/)
  .map((entry) => entry.trim())
  .filter(Boolean)
  .map((entry) => entry.split('|'))
