/** The name's picture: a bound sheaf. */
export function SheafMark() {
  return (
    <svg
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M16 29V4M16 18C13 14 9 11 8 5M16 18c3-4 7-7 8-13M16 18C11 22 9 25 8 29M16 18c5 4 7 7 8 11" />
      <path d="M11.5 18h9" strokeWidth="3.5" />
    </svg>
  )
}
