/** Whether a text has the form of a bearer token (b64token, RFC 6750 section 2.1) of 8 to 2048 characters. */
export const isTokenForm = (text: string): boolean =>
  text.length >= 8 && text.length <= 2048 && /^[\w.~+/-]+=*$/.test(text)
