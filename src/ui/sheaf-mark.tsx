/** The name's picture: a bound sheaf. */
export function SheafMark() {
  return (
    <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden="true">
      <path
        d="M16 28V4M16 18C12 14 8 11 7 5M16 18c4-4 8-7 9-13M16 18c-4 4-7 6-8 10M16 18c4 4 7 6 8 10"
        strokeWidth="2.75"
      />
      <path d="M11.5 17.5h9" strokeWidth="4.5" />
    </svg>
  )
}
