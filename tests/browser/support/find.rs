//! How a person finds something on a page, as script for the browser: by the words that stand there.

/// Defines `find` in front of an expression that uses it.
pub fn with_find(expression: &str) -> String {
    format!("(() => {{ {FIND}\n return ({expression}); }})()")
}

/// A Rust string as a literal of the script.
pub fn literal(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// `find.field` takes a label, a name or an id; `find.button` takes what stands on a button or link. Exact words come
/// before the start of longer words; what cannot be seen is not found.
const FIND: &str = r"
const plain = text => (text || '').replace(/\s+/g, ' ').trim();
const seen = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const best = (elements, words, wanted) =>
    elements.find(e => words(e) === wanted) || elements.find(e => words(e).startsWith(wanted));
const find = {
    field(wanted) {
        const labels = [...document.querySelectorAll('label')].filter(label => label.control && seen(label));
        const label = best(labels, label => plain(label.innerText), wanted);
        if (label) return label.control;
        const named = [...document.querySelectorAll('input,select,textarea')];
        return named.find(e => e.name === wanted || e.id === wanted);
    },
    choice(wanted) {
        const labels = [...document.querySelectorAll('label')].filter(label => label.control && seen(label));
        const label = best(labels, label => plain(label.innerText), wanted);
        if (label) return label;
        return [...document.querySelectorAll('input')].find(e => e.name === wanted || e.id === wanted);
    },
    button(wanted) {
        const offered = e => seen(e) && !e.closest('[aria-hidden=true]');
        const all = [...document.querySelectorAll('a[href],button,summary,input[type=submit]')].filter(offered);
        const main = all.filter(e => e.closest('main'));
        const words = e => plain(e.innerText || e.value || e.getAttribute('aria-label'));
        return best(main, words, wanted) || best(all, words, wanted);
    },
    spot(element) {
        if (!element) return null;
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        const box = element.getClientRects()[0];
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const top = document.elementFromPoint(x, y);
        const free = top && (element.contains(top) || top.contains(element));
        return { x, y, cover: free ? null : top ? top.outerHTML.slice(0, 200) : 'nothing' };
    },
};";
