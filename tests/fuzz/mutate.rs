//! Makes files out of files: at random in their bytes, and along their structure.

use anteroom::kit::random::Entropy;
use data_encoding::BASE64;

use super::seeds::SEEDS;

/// Files without end, the same ones for the same seed.
pub struct Mutator {
    entropy: Entropy,
    /// A small generator of its own, seeded by the vault's: millions of draws cost nothing.
    state: u64,
    /// What made new shapes; some of it is mutated further.
    pool: Vec<Vec<u8>>,
}

/// Longer ones only show what shorter ones show.
const LONGEST: usize = 16 * 1024;
const POOL: usize = 256;

impl Mutator {
    pub fn new(seed: u64) -> Self {
        let entropy = Entropy::seeded(seed);
        let state = u64::from_le_bytes(entropy.bytes()) | 1;
        Self { entropy, state, pool: SEEDS.iter().map(|seed| seed.as_bytes().to_vec()).collect() }
    }

    pub fn next(&mut self) -> Vec<u8> {
        let mut file = self.pick();
        for _ in 0..=self.below(6) {
            self.change(&mut file);
        }
        file.truncate(LONGEST);
        if self.below(8) == 0 {
            self.keep(file.clone());
        }
        file
    }

    fn keep(&mut self, file: Vec<u8>) {
        if self.pool.len() < POOL {
            self.pool.push(file);
        } else {
            // The seeds themselves stay.
            let at = SEEDS.len() + self.below(POOL - SEEDS.len());
            self.pool[at] = file;
        }
    }

    fn change(&mut self, file: &mut Vec<u8>) {
        match self.below(14) {
            0 => self.flip(file),
            1 => self.remove(file),
            2 => self.repeat(file),
            3 => self.splice(file),
            4..=6 => self.word(file),
            7 => self.line_ends(file),
            8 => self.signs(file),
            9..=10 => self.segments(file),
            11 => self.fields(file),
            12 => self.encode(file),
            _ => self.document(file),
        }
    }

    fn flip(&mut self, file: &mut [u8]) {
        for _ in 0..=self.below(4) {
            if !file.is_empty() {
                let at = self.below(file.len());
                file[at] = u8::try_from(self.below(256)).unwrap_or_default();
            }
        }
    }

    fn remove(&mut self, file: &mut Vec<u8>) {
        let (from, to) = self.span(file);
        file.drain(from..to);
    }

    fn repeat(&mut self, file: &mut Vec<u8>) {
        let (from, to) = self.span(file);
        let part: Vec<u8> = file[from..to].iter().copied().take(512).collect();
        let times = 1 + self.below(20);
        file.splice(from..from, part.repeat(times));
    }

    fn splice(&mut self, file: &mut Vec<u8>) {
        let other = self.pick();
        let ((from, to), at) = (self.span(&other), self.below(file.len() + 1));
        file.splice(at..at, other[from..to].iter().copied());
    }

    /// Puts in what means something to a reader.
    fn word(&mut self, file: &mut Vec<u8>) {
        const WORDS: [&str; 48] = [
            "MSH",
            "PID|",
            "OBR|",
            "OBX|",
            "\rOBX|",
            "\rPID|",
            "\rMSH|^~\\&|",
            "NTE|1||",
            "FHS|",
            "BTS|1",
            "|",
            "^",
            "~",
            "\\",
            "&",
            "\r",
            "\n",
            "\r\n",
            "\\T\\",
            "\\.br\\",
            "\\X0d0a\\",
            "\\.sp99\\",
            "\\Zff\\",
            "\"\"",
            "NM",
            "SN",
            "ED",
            "RP",
            "CWE",
            "<=",
            ">=",
            "-",
            "3.5-5.0",
            "1e999",
            "-0",
            "20260814",
            "20141006062759.1234-0530",
            "00000000",
            "\u{feff}",
            "\u{b}",
            "\u{1c}\r",
            "\0",
            "é",
            "\u{1f9ec}",
            "W",
            "C",
            "Base64",
            "9999999999999999999",
        ];
        let word = WORDS[self.below(WORDS.len())];
        let at = self.below(file.len() + 1);
        file.splice(at..at, word.bytes());
    }

    fn line_ends(&mut self, file: &mut Vec<u8>) {
        let end: &[u8] = [b"\r".as_slice(), b"\n", b"\r\n", b"\n\r", b"\r\r\n", b"\n\n"][self.below(6)];
        let text: Vec<&[u8]> = file.split(|byte| *byte == b'\r').collect();
        *file = text.join(end);
    }

    /// Lets the message declare other signs, or uses others than it declared.
    fn signs(&mut self, file: &mut [u8]) {
        let (from, to) =
            ([b'|', b'^', b'~', b'\\', b'&'][self.below(5)], [b'|', b'^', b'#', b'*', b'%', b'!'][self.below(6)]);
        let until = if self.below(2) == 0 { file.len().min(9) } else { file.len() };
        for byte in &mut file[..until] {
            if *byte == from {
                *byte = to;
            }
        }
    }

    /// Moves, doubles or leaves out whole segments.
    fn segments(&mut self, file: &mut Vec<u8>) {
        let mut lines: Vec<Vec<u8>> = file.split(|byte| *byte == b'\r').map(<[u8]>::to_vec).collect();
        let (one, other) = (self.below(lines.len()), self.below(lines.len()));
        match self.below(3) {
            0 => lines.swap(one, other),
            1 => lines.insert(other, lines[one].clone()),
            _ => _ = lines.remove(one),
        }
        *file = lines.join(b"\r".as_slice());
    }

    /// Moves what stands between two field signs to another place, as a shifted field does.
    fn fields(&mut self, file: &mut Vec<u8>) {
        let mut fields: Vec<Vec<u8>> = file.split(|byte| *byte == b'|').map(<[u8]>::to_vec).collect();
        let (one, other) = (self.below(fields.len()), self.below(fields.len()));
        match self.below(3) {
            0 => fields.swap(one, other),
            1 => fields.insert(other, Vec::new()),
            _ => fields[one].clear(),
        }
        *file = fields.join(b"|".as_slice());
    }

    fn encode(&mut self, file: &mut Vec<u8>) {
        let text = String::from_utf8_lossy(file).into_owned();
        *file = match self.below(4) {
            0 => [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
            1 => [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            2 => [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
            _ => text.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect(),
        };
    }

    fn document(&mut self, file: &mut Vec<u8>) {
        let bytes: [u8; 32] = self.entropy.bytes();
        let data = BASE64.encode(&bytes[..self.below(32)]);
        let (from, to) = (self.below(data.len() + 1), self.below(data.len() + 1));
        let data = if self.below(3) == 0 { &data[from.min(to)..from.max(to)] } else { &data };
        file.extend(format!("\rOBX|9|ED|PDF||LAB^IM^PDF^Base64^{data}||||||F").bytes());
    }

    fn pick(&mut self) -> Vec<u8> {
        let at = self.below(self.pool.len());
        self.pool[at].clone()
    }

    fn span(&mut self, file: &[u8]) -> (usize, usize) {
        let (one, other) = (self.below(file.len() + 1), self.below(file.len() + 1));
        (one.min(other), one.max(other))
    }

    /// A number below `most`, by xorshift (Marsaglia 2003).
    fn below(&mut self, most: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state % most.max(1) as u64).unwrap_or_default()
    }
}
