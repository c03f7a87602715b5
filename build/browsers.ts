/** The oldest browsers that the site is built for: the first ones with `light-dark()`. */
export const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5']
