'use client';

export function SummaryPanel() {
  return null;
}
