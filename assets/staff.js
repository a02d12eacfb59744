// Files, one after the other, with how far each has come. Without it the same form sends them all at once.
'use strict';

for (const form of document.querySelectorAll('form[data-upload]')) {
  const field = form.querySelector('input[type=file]');
  const button = form.querySelector('button');
  const { sending, done, failed, goOn, page } = form.dataset;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  // What is said aloud, and a bar with a word for each file.
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const list = document.createElement('ul');
  list.className = 'plain progress';
  form.append(said, list);

  const line = (file) => {
    const item = document.createElement('li');
    const name = document.createElement('strong');
    const bar = document.createElement('progress');
    const word = document.createElement('span');
    name.textContent = file.name;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    item.append(name, ' ', bar, ' ', word);
    list.append(item);
    return { item, bar, word };
  };

  const send = (file, { bar }) => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append(field.name, file);
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'text/plain');
    request.upload.onprogress = (event) => { bar.value = event.loaded / event.total; };
    request.onload = () => {
      const isWord = request.getResponseHeader('content-type')?.startsWith('text/plain');
      resolve([request.status, isWord ? request.responseText : failed]);
    };
    request.onerror = () => resolve([0, failed]);
    request.send(body);
  });

  const all = async (files) => {
    let taken = 0;
    const refused = [];
    for (const [at, file] of files.entries()) {
      const shown = line(file);
      said.textContent = fill(sending, { name: file.name, at: at + 1, of: files.length });
      const [status, word] = await send(file, shown);
      // The session is over: the page says so.
      if (status === 401) return location.reload();
      if (status === 201) {
        taken += 1;
        shown.bar.value = 1;
        continue;
      }
      shown.bar.remove();
      shown.item.className = 'error';
      shown.word.textContent = word;
      refused.push(shown.item);
    }
    if (!refused.length) return location.assign(page);
    said.textContent = fill(done, { count: taken });
    form.removeAttribute('aria-busy');
    button.disabled = false;
    field.value = '';
    if (taken) {
      const next = document.createElement('a');
      next.className = 'button';
      next.href = page;
      next.textContent = goOn;
      list.after(next);
    }
    refused[0].tabIndex = -1;
    refused[0].focus();
  };

  form.addEventListener('submit', (event) => {
    const files = [...field.files];
    if (!files.length || button.disabled) return;
    event.preventDefault();
    button.disabled = true;
    list.replaceChildren();
    form.querySelector('a.button')?.remove();
    all(files);
  });

  // Files may be dropped anywhere on the form.
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('dropping');
  });
  form.addEventListener('dragleave', () => form.classList.remove('dropping'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('dropping');
    if (!event.dataTransfer.files.length) return;
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event('change'));
  });
}
