// Sends who wants in, shows why not. Text from the server is set as text, never as HTML.
'use strict';

const errorLine = document.getElementById('error');
const form = document.getElementById('form');
const email = document.getElementById('email');
const password = document.getElementById('password');
let isBusy = false;

function showError(text) {
  errorLine.textContent = text;
}

// The reason in the server's words, or nothing when all went well.
async function signIn(body) {
  let answer;
  try {
    answer = await fetch('/api/sign-in', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'X-Rapport': '1' },
      body: JSON.stringify(body),
    });
  } catch {
    return 'The server cannot be reached. Check the connection and try again.';
  }
  if (answer.ok) return '';
  try {
    const { detail } = await answer.json();
    if (detail) return detail;
  } catch {
    // Not ours: a proxy's page, most likely.
  }
  return 'Signing in did not work. Try again in a moment.';
}

async function enter(body, button) {
  if (isBusy) return;
  isBusy = true;
  showError('');
  button.setAttribute('aria-disabled', 'true');
  const problem = await signIn(body);
  if (!problem) {
    // What is kept in this browser may be another person's: see client/platform/storage.js.
    try {
      localStorage.setItem('rapport.signed-in', '1');
    } catch { /* then nothing is kept, either */ }
    // The address keeps what was asked for before, such as #/clients.
    window.location.replace('/' + window.location.hash);
    return;
  }
  isBusy = false;
  button.removeAttribute('aria-disabled');
  showError(problem);
  if (body.password !== undefined) {
    password.select();
    password.focus();
  }
}

function markMissing() {
  const missing = [email, password].filter((field) => field.value.trim() === '');
  for (const field of [email, password]) {
    if (missing.includes(field)) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  return missing;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const missing = markMissing();
  if (missing.length > 0) {
    showError(missing[0] === email ? 'Type your e-mail address.' : 'Type your password.');
    missing[0].focus();
    return;
  }
  enter({ email: email.value, password: password.value }, document.getElementById('submit'));
});

document.getElementById('show').addEventListener('click', (event) => {
  const isShown = password.type === 'text';
  password.type = isShown ? 'password' : 'text';
  event.currentTarget.setAttribute('aria-pressed', String(!isShown));
});

document.getElementById('people').addEventListener('click', (event) => {
  const button = event.target.closest('button[data-person]');
  if (button) enter({ demo_person: button.dataset.person }, button);
});

if (document.body.dataset.mode === 'password') email.focus();
