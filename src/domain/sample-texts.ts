import fc from 'fast-check'

/** Texts with what is hard to fold. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aÁßøŁıİΣςﬁＡ１½e\u0301\u00AD\u200B 한\u1112\u1161\u11AB-–’🧵'.split('')) }),
)
