use super::*;

fn one(text: &str) -> Message<'_> {
    messages(text).remove(0)
}

fn second(message: Message<'_>) -> Segment<'_> {
    message.segments().nth(1).expect("two segments")
}

#[test]
fn fields_are_counted_as_the_standard_counts_them() {
    let message = one("MSH|^~\\&|LAB|SITE||||| ORU^R01 |7\rPID|1||55^^^MRN~66");
    let head = message.segment("MSH").expect("a head");
    assert_eq!((head.text(1, 1).as_ref(), head.text(3, 1).as_ref(), head.text(9, 2).as_ref()), ("|", "LAB", "R01"));
    let ids: Vec<_> = second(message).field(3).repetitions().map(|id| id.component(1).text()).collect();
    assert_eq!(ids, ["55", "66"]);
}

#[test]
fn a_message_may_choose_its_own_signs_or_too_few() {
    assert_eq!(second(one("MSH*:+?!*LAB\rOBX*1*CE*a:b")).text(3, 2), "b");
    assert_eq!(second(one("MSH|^~\\|LAB\rOBX|1|CE|a^b&c")).field(3).component(2).subcomponent(2).text(), "c");
    assert_eq!(one("MSH").head().map(|head| head.name), Some("MSH"));
    assert_eq!(second(one("MSH*:+?!*LAB\rOBX|1|NM|X||5")).text(5, 1), "5");
}

#[test]
fn batches_hold_messages_and_a_missing_head_is_no_reason_to_lose_any() {
    let text = "FHS|^~\\&\rBHS|^~\\&\rMSH|^~\\&|A\rPID|1\rMSH|^~\\&|B\rPID|2\rBTS|2\rFTS|1";
    let batch = messages(text);
    assert_eq!(
        batch.iter().map(|message| message.raw).collect::<Vec<_>>(),
        ["MSH|^~\\&|A\rPID|1", "MSH|^~\\&|B\rPID|2"]
    );
    assert_eq!(messages("PID|1\rOBX|1").len(), 1);
    assert!(messages("").is_empty());
}

#[test]
fn what_follows_a_coded_field_is_no_part_of_it() {
    let text =
        "MSH|^~\\&|\rOBX|1|NM|K||6.6|mmol/L|3-5|H|||P\n*** END ***\rOBX|2|TX|X||one\ntwo||||||P\rOBX|3|TX|X||one\ntwo";
    let segments: Vec<_> = one(text).segments().skip(1).collect();
    assert_eq!((segments[0].text(11, 1).as_ref(), segments[0].behind()), ("P", Some("*** END ***")));
    assert_eq!((segments[1].text(11, 1).as_ref(), segments[1].text(5, 1).as_ref()), ("P", "one\ntwo"));
    assert_eq!((segments[2].text(5, 1).as_ref(), segments[2].behind()), ("one\ntwo", None));
}

#[test]
fn a_blank_before_a_sign_is_nothing() {
    let message = one("MSH|^~\\&|\rPID ||P1^^^E|C1001^^^MRN^MR");
    assert_eq!((second(message).name, second(message).text(3, 1).as_ref()), ("PID", "C1001"));
}

#[test]
fn of_too_many_messages_the_rest_is_not_read() {
    assert_eq!(messages(&"MSH|\r".repeat(crate::hl7::MESSAGES + 50)).len(), crate::hl7::MESSAGES + 1);
}
