//! Tests of reading JSON, held against `serde_json`.

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// Returns the tree as `serde_json` would have it; a number it can't hold exactly as its spelling.
fn as_value(node: &Node<'_>) -> Value {
    match &node.json {
        Json::Null => Value::Null,
        Json::Truth(truth) => Value::Bool(*truth),
        Json::Number(spelled) => serde_json::from_str(spelled).unwrap(),
        Json::Text(text) => Value::String(text.to_string()),
        Json::List(nodes) => nodes.iter().map(as_value).collect(),
        Json::Object(members) => {
            members.iter().map(|m| (m.key.to_string(), as_value(&m.value))).collect()
        }
    }
}

#[track_caller]
fn refused(source: &str, wrong: &Wrong, place_of_it: (usize, usize)) {
    let (at, found) = parse(source).unwrap_err();
    assert_eq!(&found, wrong, "{source}");
    assert_eq!(place(source.as_bytes(), at), place_of_it, "{source}");
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    let syntax = Wrong::Syntax;
    refused("", &syntax(Expected::Value), (1, 1));
    refused("{\n  \"å\": ,\n}", &syntax(Expected::Value), (2, 8));
    refused("{\"a\" 1}", &syntax(Expected::Colon), (1, 6));
    refused("{\"a\": 1 \"b\": 2}", &syntax(Expected::ObjectEnd), (1, 9));
    refused("{\"a\": 1,}", &syntax(Expected::Key), (1, 9));
    refused("{'a': 1}", &syntax(Expected::Key), (1, 2));
    refused("[1 2]", &syntax(Expected::ListEnd), (1, 4));
    refused("[1,]", &syntax(Expected::Value), (1, 4));
    refused("{} {}", &syntax(Expected::End), (1, 4));
    refused("\"ab", &syntax(Expected::TextEnd), (1, 1));
    refused("\"a\tb\"", &syntax(Expected::NoControl), (1, 3));
    refused("\"a\u{1b}b\"", &syntax(Expected::NoControl), (1, 3));
    refused(r#""a\x""#, &syntax(Expected::Escape), (1, 3));
    refused(r#""\ud800""#, &syntax(Expected::Escape), (1, 2));
    refused(r#""\ud800\u0041""#, &syntax(Expected::Escape), (1, 2));
    refused(r#""\udc00""#, &syntax(Expected::Escape), (1, 2));
    refused(r#""\u12"#, &syntax(Expected::Escape), (1, 2));
    refused(r#""\u+123""#, &syntax(Expected::Escape), (1, 2));
    refused("01", &syntax(Expected::End), (1, 2));
    refused("-", &syntax(Expected::Digit), (1, 2));
    refused("1.", &syntax(Expected::Digit), (1, 3));
    refused("1e+", &syntax(Expected::Digit), (1, 4));
    refused("NaN", &syntax(Expected::Value), (1, 1));
}

#[test]
fn a_key_that_stands_twice_is_refused_at_every_level() {
    let twice = Wrong::Duplicate("a".to_owned());
    refused("{\"a\": 1, \"a\": 1}", &twice, (1, 10));
    refused("{\"x\": [{\"y\": {\"a\": 1, \"\\u0061\": 2}}]}", &twice, (1, 23));
}

#[test]
fn depth_and_number_of_values_are_bounded() {
    let deep = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    assert!(parse(&deep(MOST_LEVELS)).is_ok());
    refused(&deep(MOST_LEVELS + 1), &Wrong::TooDeep, (1, MOST_LEVELS + 1));
    refused(&"[".repeat(100_000), &Wrong::TooDeep, (1, MOST_LEVELS + 1));
    let many = |values: usize| format!("[{}0]", "0,".repeat(values - 2));
    assert!(parse(&many(MOST_VALUES)).is_ok());
    assert_eq!(parse(&many(MOST_VALUES + 1)).unwrap_err().1, Wrong::TooMany);
}

#[test]
fn only_utf8_without_a_mark_is_text() {
    assert_eq!(text("å".as_bytes(), 9), Ok("å"));
    assert_eq!(text(b"\xef\xbb\xbf{}", 9), Err((0, Wrong::ByteOrderMark)));
    assert_eq!(text(b"ab\xe5", 9), Err((2, Wrong::NotUtf8)));
    assert_eq!(text(&vec![b' '; MOST_BYTES + 1], MOST_BYTES), Err((0, Wrong::TooBig)));
    assert!(text(&vec![b' '; MOST_BYTES], MOST_BYTES).is_ok());
}

#[test]
fn numbers_keep_their_spelling() {
    for spelled in ["0", "-0", "1.10", "1e400", "123456789012345678901234567890", "1E+2"] {
        let source = format!("[{spelled}]");
        let Json::List(nodes) = parse(&source).unwrap().json else { panic!("{spelled}") };
        assert!(matches!(nodes[0].json, Json::Number(found) if found == spelled), "{spelled}");
    }
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read_the_same(value in json()) {
        for source in [value.to_string(), format!("{value:#}")] {
            prop_assert_eq!(as_value(&parse(&source).unwrap()), value.clone());
        }
    }

    #[test]
    fn the_same_texts_are_json_as_for_serde_json(
        value in json(), at in any::<prop::sample::Index>(),
        new in prop::sample::select(b"{}[]\",:\\ue1.-0tn \n\x1b".to_vec()),
    ) {
        let mut bytes = value.to_string().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = new;
        let Ok(source) = std::str::from_utf8(&bytes) else { return Ok(()) };
        match (parse(source), serde_json::from_str::<Value>(source)) {
            (Ok(node), Ok(value)) => prop_assert_eq!(as_value(&node), value),
            // A key that stands twice is refused here alone.
            (Err((_, wrong)), Ok(_)) if !matches!(wrong, Wrong::Duplicate(_)) => prop_assert!(false, "{wrong:?}: {source}"),
            // `serde_json` refuses numbers that no `f64` can hold; here they keep their spelling.
            (Ok(_), Err(error)) => {
                prop_assert!(error.to_string().contains("number out of range"), "{source}: {error}");
            }
            (Err(_), _) => {}
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        if let Ok(source) = text(&bytes, MOST_BYTES)
            && let Err((at, _)) = parse(source)
        {
            prop_assert!(place(&bytes, at).0 >= 1);
        }
    }
}
