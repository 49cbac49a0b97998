/** A key, or keys pressed together. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <span dir="ltr" className="inline-flex gap-0.5">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-2 border border-rule bg-paper px-1 font-interface text-12 text-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
