//! A device that makes and uses passkeys, in software: what a phone would answer, and what a forger would.

use std::cell::Cell;

use anteroom::kit::random::Entropy;
use data_encoding::BASE64URL_NOPAD as BASE64;
use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256, PublicKeyData as _, SigningKey as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::HOST;

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 4;
const HAS_KEY: u8 = 64;

/// A device with one passkey, or none yet.
pub struct Device {
    key: KeyPair,
    id: [u8; 32],
    handle: Cell<[u8; 16]>,
    counter: Cell<u32>,
}

/// What a forger changes about an honest answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Forged {
    /// Nothing: it is honest.
    #[default]
    Nothing,
    /// Another site asked.
    Origin,
    /// The key is used for another portal.
    RelyingParty,
    /// The challenge is an own one.
    Challenge,
    /// Nobody showed a finger, face or PIN.
    Verification,
    /// The counter stands where it stood before.
    Counter,
    /// One bit of the signature.
    Signature,
    /// The answer was made for another ceremony type.
    Kind,
    /// It says whose it is, and lies.
    Handle,
    /// A frame in another site's page asked.
    Frame,
    /// The same, said by the page around it alone.
    Around,
}

impl Forged {
    /// Every forgery.
    pub const ALL: [Self; 10] = [
        Self::Origin,
        Self::RelyingParty,
        Self::Challenge,
        Self::Verification,
        Self::Counter,
        Self::Signature,
        Self::Kind,
        Self::Handle,
        Self::Frame,
        Self::Around,
    ];
}

impl Device {
    /// A device without a passkey; its credential's id follows from the seed.
    pub fn new(seed: u64) -> Self {
        let key = KeyPair::generate_for(&PKCS_ECDSA_P256_SHA256).expect("a key");
        Self { key, id: Entropy::seeded(seed).bytes(), handle: Cell::default(), counter: Cell::new(0) }
    }

    /// Makes the passkey that the portal asks for.
    pub fn create(&self, options: &str) -> String {
        self.create_forged(options, Forged::Nothing)
    }

    /// The same with something wrong.
    pub fn create_forged(&self, options: &str, forged: Forged) -> String {
        let asked = &options_of(options)["publicKey"];
        assert_eq!(asked["authenticatorSelection"]["residentKey"], "required", "it must open a login alone");
        assert_eq!(asked["authenticatorSelection"]["userVerification"], "required");
        let handle = BASE64.decode(asked["user"]["id"].as_str().expect("a handle").as_bytes()).expect("base64");
        self.handle.set(handle.try_into().expect("sixteen bytes"));
        let client = client_data("webauthn.create", asked, forged);
        let mut authenticator = self.authenticator_data(HAS_KEY, forged);
        authenticator.extend([0; 16]);
        authenticator.extend([0, 32]);
        authenticator.extend(self.id);
        authenticator.extend(self.cose_key());
        let mut attestation = vec![0xa3, 0x63];
        attestation.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        attestation.push(u8::try_from(authenticator.len()).expect("a short one"));
        attestation.extend(authenticator);
        let response =
            json!({ "clientDataJSON": BASE64.encode(&client), "attestationObject": BASE64.encode(&attestation) });
        self.answer(&response)
    }

    /// Uses the passkey as the portal asks.
    pub fn get(&self, options: &str) -> String {
        self.get_forged(options, Forged::Nothing)
    }

    /// The same with something wrong.
    pub fn get_forged(&self, options: &str, forged: Forged) -> String {
        let asked = &options_of(options)["publicKey"];
        assert_eq!(asked["userVerification"], "required");
        let client = client_data("webauthn.get", asked, forged);
        if forged != Forged::Counter {
            self.counter.set(self.counter.get() + 1);
        }
        let authenticator = self.authenticator_data(0, forged);
        let signed = [authenticator.clone(), Sha256::digest(&client).to_vec()].concat();
        let mut signature = self.key.sign(&signed).expect("a signature");
        if forged == Forged::Signature {
            let last = signature.len() - 1;
            signature[last] ^= 1;
        }
        let handle = if forged == Forged::Handle { [7; 16] } else { self.handle.get() };
        let response = json!({
            "clientDataJSON": BASE64.encode(&client),
            "authenticatorData": BASE64.encode(&authenticator),
            "signature": BASE64.encode(&signature),
            "userHandle": BASE64.encode(&handle),
        });
        self.answer(&response)
    }

    fn answer(&self, response: &Value) -> String {
        let id = BASE64.encode(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }

    fn authenticator_data(&self, flags: u8, forged: Forged) -> Vec<u8> {
        let party = if forged == Forged::RelyingParty { "evil.example" } else { HOST };
        let verified = if forged == Forged::Verification { 0 } else { USER_VERIFIED };
        let mut data = Sha256::digest(party.as_bytes()).to_vec();
        data.push(USER_PRESENT | verified | flags);
        data.extend(self.counter.get().to_be_bytes());
        data
    }

    /// The public key as COSE writes it: a map of five, ES256 on P-256.
    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.der_bytes();
        let mut cose = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        cose.extend(&point[1..33]);
        cose.extend([0x22, 0x58, 0x20]);
        cose.extend(&point[33..65]);
        cose
    }
}

fn options_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| panic!("no options: {text}"))
}

fn client_data(kind: &str, asked: &Value, forged: Forged) -> Vec<u8> {
    let challenge =
        if forged == Forged::Challenge { json!(BASE64.encode(&[7; 32])) } else { asked["challenge"].clone() };
    let origin = if forged == Forged::Origin { "https://evil.example".to_owned() } else { format!("https://{HOST}") };
    let kind = if forged == Forged::Kind { "payment.get" } else { kind };
    let framed = forged == Forged::Frame;
    let mut data = json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": framed });
    if forged == Forged::Around {
        data["topOrigin"] = json!("https://evil.example");
    }
    data.to_string().into_bytes()
}
