'use client';

export function LanguagesPanel() {
  return null;
}
