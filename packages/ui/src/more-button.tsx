import { Button } from './button';

export interface MoreButtonProps {
  label: string;
  isBusy: boolean;
  onMore: () => void;
  /** How many are shown, in words. */
  shown?: string;
}

/** The next page of a list, added below the present one. */
export function MoreButton({ label, isBusy, onMore, shown }: MoreButtonProps) {
  return (
    <div className="flex items-center gap-3 py-3">
      <Button isBusy={isBusy} onClick={onMore}>
        {label}
      </Button>
      {shown ? <span className="text-12 text-muted">{shown}</span> : null}
    </div>
  );
}
