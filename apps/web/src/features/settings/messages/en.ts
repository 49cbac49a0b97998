export const messages = {
  title: 'Settings',
  tabs: {
    label: 'Settings',
    sections: 'Sections',
    topics: 'Topics',
    engines: 'Engines',
  },
  sections: {
    add: 'New section',
    edit: 'Change “{name}”',
    change: 'Change',
    slug: 'Address',
    slugHint: 'Small letters, digits, hyphens.',
    name: 'Name in {language}',
    saved: 'Section saved',
    empty: 'A section says where a story appears. Make the first one.',
    readOnly: 'Only an administrator can change sections.',
  },
  topics: {
    words: 'A topic comes into being when a story carries it. Here they are.',
    search: 'Search for a topic',
    empty: 'No topic.',
  },
  engines: {
    names: {
      apertium: 'Apertium',
      firefox: 'Firefox',
      'language-model': 'Language model',
      extractive: 'Extracts of the text',
    },
    words: 'For each work the newsroom takes the best engine available here.',
    translation: 'Translation',
    summary: 'Summary',
    pairs: 'Languages',
    none: 'None',
    available: 'Available',
    unavailable: 'Not available',
    better: 'For a better engine',
    betterWords:
      'Give an ANTHROPIC_API_KEY or OPENAI_API_KEY, or the address of a compatible server, in the configuration, then restart.',
    unknown: 'The process that runs jobs has not said yet which engines it has.',
  },
};
