const rows = [
  { hue: 'var(--hue-1)', widths: [52, 24], from: 0 },
  { hue: 'var(--hue-0)', widths: [40, 64], from: 1 },
  { hue: 'var(--hue-3)', widths: [70, 30], from: 2 },
  { hue: 'var(--hue-2)', widths: [34, 46], from: 3 },
]

const bars = [
  [30, 44],
  [52, 20],
  [40, 38],
  [58, 22],
  [24, 16],
]

/** A decorative sketch of a day's sheet under its week. */
export function DayPicture() {
  return (
    <svg className="sign-in-picture" viewBox="0 0 400 300" aria-hidden="true">
      <rect x="1" y="1" width="398" height="298" rx="16" fill="var(--sheet)" stroke="var(--line)" />
      {bars.map(([lower = 0, upper = 0], index) => {
        const x = 32 + index * 70
        return (
          <g key={x}>
            <rect x={x} y={112 - lower} width="46" height={lower} fill="var(--hue-1)" rx="3" />
            <rect x={x} y={110 - lower - upper} width="46" height={upper} fill="var(--hue-0)" rx="3" />
          </g>
        )
      })}
      <line x1="24" x2="376" y1="124" y2="124" stroke="var(--line)" />
      {rows.map(({ hue, widths, from }) => (
        <g key={hue} transform={`translate(24 ${142 + from * 38})`}>
          <rect width="5" height="24" rx="2.5" fill={hue} />
          <rect x="18" y="2" width={(widths[0] ?? 0) * 2} height="8" rx="4" fill="var(--ink)" opacity="0.8" />
          <rect
            x="18"
            y="15"
            width={(widths[1] ?? 0) * 2.4}
            height="6"
            rx="3"
            fill="var(--line-strong)"
            opacity="0.6"
          />
          <rect x="316" y="6" width="36" height="10" rx="5" fill="var(--ink)" opacity="0.8" />
        </g>
      ))}
    </svg>
  )
}
