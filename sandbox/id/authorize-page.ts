import type { Account } from '../../src/harvest/wire.ts'
import type { Person } from '../world/account.ts'
import type { Application } from './applications.ts'
import { scopePart } from './tokens.ts'

const stylesheet = `
:root { color-scheme: light dark; --line: light-dark(#cfc8bd, #4b463f); --accent: light-dark(#a8480b, #f0a36b); }
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 0 auto; padding: 2rem 1rem;
  background: light-dark(#fffdf9, #1c1a17); color: light-dark(#24211d, #f1ede6); }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { color: var(--accent); }
ul { list-style: none; padding: 0; }
li { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin: 0.75rem 0; }
li p { margin: 0.25rem 0 0; }
li a { font-weight: 600; }
fieldset { border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 1rem; margin: 1rem 0; }
label { display: block; padding: 0.4rem 0; }
button { font: inherit; padding: 0.6rem 1.5rem; margin-right: 0.5rem; border-radius: 0.5rem; border: 1px solid var(--accent);
  background: transparent; color: inherit; cursor: pointer; }
button[value='allow'] { background: light-dark(#a8480b, #8f3d0a); color: #fff; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`

/** The page where somebody is chosen to sign in; `query` is the authorize request. */
export function peoplePage(people: readonly Person[], query: URLSearchParams): Response {
  const items = people.map((person) => {
    const next = new URLSearchParams(query)
    next.set('person', String(person.id))
    return `<li><a href="?${escaped(String(next))}">${escaped(nameOf(person))}</a><p>${escaped(person.about)}</p></li>`
  })
  return page('Who is signing in?', `<ul>${items.join('')}</ul>`)
}

/** What an application wants of somebody. */
export type Wish = {
  application: Application
  /** The authorize request. */
  query: URLSearchParams
  /** Where its answer goes. */
  target: string
  /** What can be handed over to it. */
  accounts: Account[]
}

/** The page where a person allows or denies, and picks what to hand over: one account, or several. */
export function consentPage(
  { application, query, target, accounts }: Wish,
  person: Person,
  problem?: string,
): Response {
  const others = new URLSearchParams(query)
  others.delete('person')
  const isUseless = !application.isMultiAccount && accounts.length === 0
  return page(
    `Allow ${application.name} to use your account?`,
    `${problem ? `<p role="alert">${escaped(problem)}</p>` : ''}
<p>You are ${escaped(nameOf(person))}, ${escaped(person.email)}. <a href="?${escaped(String(others))}">Choose somebody else</a></p>
<form method="post" action="?${escaped(String(query))}">
${accounts.length > 0 ? choiceOf(accounts, application) : nothingToChoose(application)}
${isUseless ? '' : '<button name="answer" value="allow">Allow</button>'}
<button name="answer" value="deny">Deny</button>
</form>`,
    // a browser holds the redirect after a form against form-action, too
    new URL(target).origin,
  )
}

function choiceOf(accounts: Account[], { isMultiAccount }: Application): string {
  const type = isMultiAccount ? 'checkbox' : 'radio'
  const checked = isMultiAccount || accounts.length === 1 ? ' checked' : ''
  const choices = accounts.map(
    (account) =>
      `<label><input type="${type}" name="account" value="${escaped(scopePart(account))}"${checked}> ${escaped(account.name)} (${productName(account)})</label>`,
  )
  const legend = isMultiAccount ? 'Accounts to hand over' : 'The account to hand over'
  return `<fieldset><legend>${legend}</legend>${choices.join('')}</fieldset>`
}

const nothingToChoose = ({ isMultiAccount, name }: Application) =>
  isMultiAccount
    ? '<p>You have no account yet. You can still sign in.</p>'
    : `<p>You have no account that ${escaped(name)} could use.</p>`

/** What is shown where nothing can be sent back. */
export const errorPage = (problem: string): Response =>
  page(problem, '<p>Go back to the application you came from and try again.</p>', '', 400)

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`

const productName = ({ product }: Account) => (product === 'forecast' ? 'Forecast' : 'Harvest')

/** The look of these pages, at `/oauth2/authorize.css`. */
export const stylesheetAnswer = (): Response =>
  new Response(stylesheet, { headers: { 'content-type': 'text/css; charset=utf-8' } })

function page(title: string, content: string, formTarget = '', status = 200): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/oauth2/authorize.css">
</head>
<body>
<main>
<p>Harvest, played by a sandbox. Everybody here is made up.</p>
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>
`
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${formTarget}; base-uri 'none'; frame-ancestors 'none'`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
