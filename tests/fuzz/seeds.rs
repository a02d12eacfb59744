//! Messages of our own making that hold, together, every variant that was seen in the field.

/// Where mutation begins.
pub const SEEDS: [&str; 9] = [PANEL, BATCH, WORDS, DOCUMENT, ODD_SIGNS, NO_HEAD, APPOINTMENT, ANALYSER, SPARSE];

const PANEL: &str = "MSH|^~\\&|LABCORE|Northside Lab|PORTAL|CLINIC|20260814093000+0200||ORU^R01^ORU_R01|N-1001|P|2.5.1|||||||UNICODE UTF-8\r\
PID|1|A-17|100017^^^CLINIC^MR~888^^^Northside Lab^PI~999-99-9999^^^USSSA^SS||Vale&van der^Ada^M^^Ms^^L||19840229|F|||||||||||999-99-9999\r\
NTE|1||FASTING:NO\r\
ORC|RE|C-77|N-77-1\r\
OBR|1|C-77|N-77-1|24323-8^Comprehensive metabolic panel^LN|||202608140730|||||||||7001^Ito^Ken|||||||202608140915||CH|F\r\
NTE|1||Sample slightly haemolysed\\.br\\Repeat if needed\r\
OBX|1|NM|2823-3^Potassium^LN||5.3|mmol/L^mmol/L^UCUM|3.5-5.1|H|||F|||202608140730\r\
NTE|1||See the note~on the panel\r\
OBX|2|SN|33914-3^eGFR^LN||>^60|mL/min|>=60||||F\r\
OBX|3|SN|5767-9^Titre^LN||^1^:^16||<1:8|A^Abnormal^HL70078|||P\r\
OBX|4|NM|K^Sodium^L^2951-2^Sodium^LN|1|140|mmol/L|135 to 145|N|||C\r\
OBX|5||NOTE^^L||||||||F\r\
NTE|1||A comment alone\r\
ZLB|1|own|segment\r";

const BATCH: &str = "FHS|^~\\&|LABCORE|Northside Lab\rBHS|^~\\&|LABCORE\r\
MSH|^~\\&|LABCORE|Northside Lab|||20260814||ORU^R01|B-1|P|2.3.1\rPID|1||100017||Vale^Ada||19840229\rOBR|1||L1|GLU\rOBX|1|NM|GLU^Glucose||99|mg/dL|70_105|N|||F\r\
MSH|^~\\&|LABCORE|Northside Lab|||20260814||ORU^R01|B-2|T|2.3.z\rPID|1||100018||Moss^Nils||1979\rOBR|1||L2|GLU\rOBX|1|NM|GLU^Glucose||60~120|mg/dL|n - n|HH~POS|||W\r\
BTS|2\rFTS|1\r";

const WORDS: &str = "MSH|^~\\&|PATH|Hill Lab|||20260814||ORU^R01|W-1|P|2.6\rPID|1||55^^^H^MR||Reed^Tom||19550812\rOBR|1||P-1|PATH^Pathology report||||||||||||||||||||SP|F\r\
OBX|1|FT|TXT^Report||Line one\\.sp2\\Line two \\T\\ more\\X0d0a\\end~Second part||||||F\rOBX|2|TX|TXT|2|Broken\nover\n\nlines||Not Detected|POS|||F\r\
OBX|3|CWE^^HL70125|600-7^Bacteria^LN|1|3092008^Staphylococcus aureus^SCT|||A|||F\rOBX|4|CE|18907-6^Ampicillin^LN|1.1|R^Resistant|||R|||F\rOBX|5|DT|D||20260801||||||F\rOBX|6|TM|T||0930||||||F\r\
OBX|7|ST|S||\"\"||High Viral Load > or = 100000|||||X\rOBX|8|TXT|S||plain||< 0.9 = Negative, >= 1.1 = Positive|||||N\r";

const DOCUMENT: &str = "MSH|^~\\&|LABCORE|Northside Lab|||20260814093000.1234-0500||ORU^R01|D-1|P|2.5.1\rPID|1||100017^^^CLINIC^MR||Vale^Ada||19840229120000-0500|F\r\
OBR|1||N-77-2|ClinicalPDFReport1^Report|||20260814\rOBX|1|ED|PDF^Report||Northside Lab^IM^PDF^Base64^JVBERi0xLjQKJSVFT0YK||||||F\r\
OBX|2|RP|IMG^Picture||\\\\host\\share\\1.pdf^LAB^application^pdf||||||F\rOBX|3|ED|PDF^Report||Northside Lab^application^^Base64^!!||||||F\rOBX|4|ED|HEX||L^AP^PDF^Hex^255044462D||||||F\rOBX|5|ED|ASC||L^TX^^A^a\\T\\b||||||F\r";

const ODD_SIGNS: &str = "MSH*:+?!*LAB*SITE***2026-08-14T09:30:00Z**ORU:R01*O-1*P*2.2\rPID*1**55:::A!1.2!ISO:MR+66**Roe:Jane**19800101\rOBR*1**7*X:Panel\rOBX*1*NM*GLU:Glucose**5,3*mmol/l*3,9-6,1*N***F\r";

const NO_HEAD: &str =
    "PID|1||55\rOBR|1||7|X\rOBX|1|NM|GLU||5|mg/dL|<130|L|||F\rMSH|^~\\|LAB|||||| ORU^R01 |1\rOBX|1|NM|X||1\r";

const APPOINTMENT: &str = "MSH|^~\\&|SCHED|CLINIC|||20260814||SIU^S12|S-1|P|2.4\rSCH|1|2\rPID|1||55||Roe^Jane||19800101\rOBX|1|NM|WT||70|kg\r";

const ANALYSER: &str = "\u{b}MSH|^~\\&|HAEM|||||| ORU^R01|1|P|2.3|||||CHINA|8859/1\nPID|1|||||||\nOBR|1||1|00001^Automated Count^99MRC||20260814\n\
OBX|1|NM|^^^^WBC||9.55|10*9/L|4.00-10.00|~N|||F\nOBX|2|IS|08001^Take Mode^99MRC||O||||||F\nOBX|3|NM|^^^^HGB|||g/L|^^10.0|||||||\nOBX|4|ED|15000^Histogram. BMP^99MRC||^Image^BMP^Base64^Qk0=||||||F\n\u{1c}\r";

const SPARSE: &str = "MSH|\rMSH|^~\\&\rPID\rOBR\rOBX\rNTE\rOBX||||\rOBX|1|SN||| - \rOBX|1|SN|||-^10^-^20||up to 5\r";
