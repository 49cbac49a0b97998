-- What the desk searches in is kept as it is searched: small letters without their marks (see searchable-text.ts).
UPDATE "Edition" SET "searchText" = lower(translate(
  normalize(regexp_replace(normalize("searchText", NFKD), '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640]', '', 'g'), NFC),
  '’‘ʼ', ''''''''));
