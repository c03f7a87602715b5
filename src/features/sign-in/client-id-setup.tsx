/** Shown where nobody has told the page yet which application it is at Harvest. */
export function ClientIdSetup({ callbackAddress }: { callbackAddress: string }) {
  return (
    <section className="sign-in-setup" aria-labelledby="setup-title">
      <h2 id="setup-title">This copy of Sheaf needs a client ID</h2>
      <ol>
        <li>
          Open <a href="https://id.getharvest.com/oauth2/clients/new">Harvest’s form for a new application</a>, and
          allow more than one account.
        </li>
        <li>
          As its redirect URL, give <code>{callbackAddress}</code>
        </li>
        <li>
          Put the client ID it shows into <code>index.html</code>, between the quotes after <code>clientId</code>.
        </li>
      </ol>
    </section>
  )
}
