// Comforts, each of which a page can do without. Nothing is ever stored in the browser.
'use strict';

const all = (selector) => document.querySelectorAll(selector);

// A page that comes back out of the browser's memory may belong to somebody who has signed out since.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

// What went wrong, or what was done, is read first.
document.querySelector('#errors, #notice')?.focus();

// "Show password". Hidden again before the form leaves, so that the browser knows it for a password.
for (const field of all('input[data-show]')) {
  const button = document.createElement('button');
  const show = (shown) => {
    field.type = shown ? 'text' : 'password';
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
  };
  button.type = 'button';
  button.className = 'quiet';
  button.setAttribute('aria-controls', field.id);
  button.addEventListener('click', () => show(field.type === 'password'));
  field.form?.addEventListener('submit', () => show(false));
  show(false);
  field.after(button);
}

// A second press on a slow connection sends nothing twice. A form that downloads stays on its page: it may go again.
for (const form of all('form[method=post]')) {
  let sent = 0;
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - sent < 8000 && sent) return event.preventDefault();
    sent = event.timeStamp;
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => form.removeAttribute('aria-busy'), 8000);
  });
}

// The names of chosen files, where the field itself would only say how many.
for (const field of all('input[type=file][multiple]')) {
  const list = document.createElement('ul');
  list.className = 'files';
  list.setAttribute('role', 'status');
  field.after(list);
  field.addEventListener('change', () => {
    list.replaceChildren(...Array.from(field.files, (file) => {
      const line = document.createElement('li');
      line.textContent = file.name;
      return line;
    }));
  });
}

// The code of a sheet comes behind the # of its address, which no server ever sees.
const code = document.getElementById('code');
if (code && location.pathname === '/activate' && location.hash.length > 1) {
  code.value = decodeURIComponent(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
}

for (const button of all('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// Whoever looks at a chart on paper sees all of it.
addEventListener('beforeprint', () => {
  for (const part of all('details')) part.open = true;
});

// After the idle limit the server has ended the session; nothing stays on the screen. Somebody still at the page is
// not idle: what they send late is kept as a draft. Clocks are compared, since timers stop while a phone sleeps.
const limit = document.body.dataset.idleMinutes * 60000;
if (limit) {
  let last = Date.now();
  const leave = () => {
    if (Date.now() - last >= limit) location.replace('/signed-out');
  };
  for (const kind of ['keydown', 'pointerdown']) {
    addEventListener(kind, () => {
      leave();
      last = Date.now();
    }, { passive: true });
  }
  document.addEventListener('visibilitychange', leave);
  setInterval(leave, 5000);
}
