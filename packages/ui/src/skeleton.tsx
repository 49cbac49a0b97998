/** Lines where text is about to be, of the size it will have, so that nothing jumps. */
export function Skeleton({ lines = 3, label }: { lines?: number; label: string }) {
  return (
    <div role="status" className="flex flex-col gap-3 py-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          aria-hidden
          style={{ width: `${92 - ((index * 17) % 40)}%` }}
          className="h-4 animate-pulse rounded-2 bg-sunken motion-reduce:animate-none"
        />
      ))}
    </div>
  );
}
