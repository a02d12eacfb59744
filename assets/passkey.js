// Passkeys. Only on pages that offer them. The answer leaves as a form of ours: this script only fills in one field.
'use strict';

{
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

  // What the server asks, with its texts turned into the bytes that the browser wants.
  const asked = ({ publicKey }) => {
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    for (const known of [publicKey.allowCredentials, publicKey.excludeCredentials]) {
      for (const key of known ?? []) key.id = bytes(key.id);
    }
    return { publicKey };
  };

  // What the browser answers, as text.
  const answered = ({ id, rawId, type, response }) => {
    const parts = {};
    for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (response[name]) parts[name] = text(response[name]);
    }
    return JSON.stringify({ id, rawId: text(rawId), type, response: parts });
  };

  const perform = async (form) => {
    const { passkey, options } = form.dataset;
    const reply = await fetch(options, { method: 'POST', headers: { Accept: 'application/json' } });
    if (!reply.ok) throw new Error(reply.status);
    const question = asked(await reply.json());
    form.elements.credential.value = answered(await navigator.credentials[passkey](question));
    // Boxes that stand in another form of the page count here too.
    for (const field of form.querySelectorAll('[data-copy]')) {
      field.value = document.getElementById(field.dataset.copy)?.checked ? 'yes' : '';
    }
    form.submit();
  };

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (!window.PublicKeyCredential) {
      document.getElementById(form.dataset.without)?.removeAttribute('hidden');
      continue;
    }
    const failed = form.querySelector('[data-failed]');
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      failed.hidden = true;
      perform(form).catch(() => {
        form.removeAttribute('aria-busy');
        failed.hidden = false;
        failed.focus();
      });
    });
  }
}
