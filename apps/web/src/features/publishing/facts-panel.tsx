'use client';

export function FactsPanel() {
  return null;
}
