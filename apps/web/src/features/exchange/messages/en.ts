export const messages = {
  translation: {
    label: 'For a translator outside',
    words:
      'An XLIFF file that every translation tool opens. What comes back never overwrites what was changed here meanwhile.',
    send: 'Save as XLIFF',
    bring: 'Bring XLIFF back…',
    written: '{count, plural, =0 {No block changed.} one {# block written.} other {# blocks written.}}',
    suggested:
      '{count, plural, one {# changed here meanwhile: offered beside it.} other {# changed here meanwhile: offered beside them.}}',
    untranslated:
      '{count, plural, one {# not translated in the file.} other {# not translated in the file.}}',
    unknown: '{count, plural, one {# no longer in the source.} other {# no longer in the source.}}',
  },
  memory: {
    send: 'Save as TMX',
    bring: 'Add from TMX…',
    sent: '{count, plural, =0 {The memory of this pair is empty} one {# pair saved} other {# pairs saved}}',
    brought:
      '{added, plural, =0 {No pair added} one {# pair added} other {# pairs added}}; {known} known already, {unusable} unusable',
  },
  terms: {
    send: 'Save as TBX',
    bring: 'Add from TBX…',
    brought:
      '{added, plural, =0 {No term added} one {# term added} other {# terms added}}; {known} known already, {unusable} unusable',
  },
};
