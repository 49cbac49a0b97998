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
    words: 'For each work the newsroom takes the best engine available here. These served the latest jobs.',
    job: 'Work',
    engine: 'Engine',
    last: 'Last time',
    result: 'Outcome',
    better: 'For a better engine',
    betterWords:
      'Give LANGUAGE_MODEL and LANGUAGE_MODEL_KEY, or LANGUAGE_MODEL_URL for a compatible server, in the configuration of the worker, then restart.',
    unknown: 'No job has been done here yet; the engines used will appear with the first.',
  },
};
