/** Fills that differ by more than their colour. The first is plain. */
export const textures = ['plain', 'rising', 'dots', 'level', 'falling'] as const
export type Texture = (typeof textures)[number]

/** One for each of the colours, in their order, so that neighbours differ and the same colour never looks the same. */
export function texturesFor(colours: readonly string[]): Texture[] {
  const taken = new Set<string>()
  return colours.map((colour, index) => {
    const inTurn = textures.map((_, ahead) => textures[(index + ahead) % textures.length] ?? 'plain')
    const texture = inTurn.find((each) => !taken.has(`${colour} ${each}`)) ?? inTurn[0] ?? 'plain'
    taken.add(`${colour} ${texture}`)
    return texture
  })
}

export const textureId = (prefix: string, texture: Texture) => `${prefix}-${texture}`

/** What the textured fills of a picture refer to; `ink` is what is drawn over the colour. */
export function TextureDefs({ prefix, ink }: { prefix: string; ink: string | undefined }) {
  return (
    <defs>
      {textures.map((texture) => {
        const shape = shapes[texture]
        return (
          shape && (
            <pattern key={texture} id={textureId(prefix, texture)} patternUnits="userSpaceOnUse" width="6" height="6">
              <path className={ink} d={shape} />
            </pattern>
          )
        )
      })}
    </defs>
  )
}

const shapes: Record<Texture, string | undefined> = {
  plain: undefined,
  rising: 'M-1 1 1-1M0 6 6 0M5 7 7 5',
  dots: 'M2 2h2M5 5h2M-1 5h2',
  level: 'M0 1.5h6M0 4.5h6',
  falling: 'M-1 5 1 7M0 0 6 6M5-1 7 1',
}
