//! What holds for every file.

use anteroom::hl7::{Code, Content, Envelope, Message, Report, head, messages, read, reports, values_in};
use anteroom::kit::clock::Timestamp;

/// Reads a file in every way there is; how many values it holds, or which promise was broken.
pub fn hold(bytes: &[u8]) -> Result<u64, String> {
    let text = read(bytes);
    // One byte of an old encoding takes up to three.
    within("the text", text.len(), bytes.len() * 3 + 4)?;
    if read(text.as_bytes()) != text {
        return Err(format!("read again, the text is another: {text:?} and {:?}", read(text.as_bytes())));
    }
    let messages = messages(&text);
    let segments: usize = messages.iter().flat_map(Message::segments).map(|segment| segment.raw.len()).sum();
    within("the segments", segments, text.len())?;
    let mut values = 0;
    for message in &messages {
        _ = head(message).sender();
        answer(message)?;
        if let Ok(reports) = reports(message) {
            let read: usize = reports.iter().map(Report::values).sum();
            if read != values_in(message) {
                return Err(format!("{} values came, {read} were read", values_in(message)));
            }
            within("the reports", reports.iter().map(size).sum(), message.raw.len() * 40 + 1024)?;
        }
        values += values_in(message) as u64;
    }
    if values != lines(&text) {
        return Err(format!("{} lines begin like a value, {values} were read", lines(&text)));
    }
    Ok(values)
}

/// An answer to a message is a message itself, of two segments, and wants no answer.
fn answer(message: &Message<'_>) -> Result<(), String> {
    let Some(envelope) = Envelope::of(message) else { return Ok(()) };
    let answer = envelope.answered(Code::Rejected, "Only results.", "1", Timestamp::UNIX_EPOCH);
    within("the answer", answer.len(), 12 * 1024)?;
    let text = read(answer.as_bytes());
    let answers = messages(&text);
    let names: Vec<_> = answers.iter().flat_map(Message::segments).map(|segment| segment.name).collect();
    if answers.len() != 1 || names != ["MSH", "MSA"] || Envelope::of(&answers[0]).is_some() {
        return Err(format!("the answer is no answer: {names:?}"));
    }
    Ok(())
}

/// Segments that begin like a value.
fn lines(text: &str) -> u64 {
    text.split('\r').filter(|line| line.trim_start().starts_with("OBX")).count() as u64
}

fn within(what: &str, size: usize, most: usize) -> Result<(), String> {
    if size <= most { Ok(()) } else { Err(format!("{what} take {size} bytes, over {most}")) }
}

/// The texts of a report, in bytes.
fn size(report: &Report) -> usize {
    let texts = |texts: &[String]| texts.iter().map(String::len).sum::<usize>();
    let orders = report.orders.iter().map(|order| {
        let values = order.observations.iter().map(|one| {
            let content = match &one.content {
                Content::Number { text, .. } | Content::Beyond { text, .. } | Content::When { text, .. } => text.len(),
                Content::Words(words) | Content::Elsewhere(words) => words.len(),
                Content::Document { kind, bytes } => kind.len() + bytes.len(),
                Content::Nothing | Content::Garbled => 0,
            };
            one.code.len() + one.name.len() + one.part.len() + one.unit.len() + content + texts(&one.notes)
        });
        order.number.len() + order.code.len() + order.name.len() + texts(&order.notes) + values.sum::<usize>()
    });
    texts(&report.notes) + orders.sum::<usize>()
}
