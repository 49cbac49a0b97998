import {
  Archive,
  ArrowLeft,
  Bell,
  BookA,
  BookOpenText,
  CalendarClock,
  Check,
  ChevronDown,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  CircleCheck,
  Clock,
  Copy,
  Ellipsis,
  Eye,
  FilePlus2,
  FileUp,
  FileText,
  GripVertical,
  History,
  Info,
  Languages,
  ListChecks,
  LogOut,
  Mail,
  Maximize2,
  Menu as MenuLines,
  MessageSquare,
  Moon,
  Newspaper,
  PanelRight,
  Pause,
  Play,
  Plus,
  RotateCcw,
  Search,
  Send,
  Settings,
  Sun,
  SunMoon,
  TextQuote,
  Trash2,
  TriangleAlert,
  Undo2,
  Users,
  Wifi,
  WifiOff,
  X,
} from 'lucide-react';

const drawings = {
  add: Plus,
  alone: Maximize2,
  archive: Archive,
  back: ArrowLeft,
  bell: Bell,
  check: Check,
  clock: Clock,
  close: X,
  comment: MessageSquare,
  copy: Copy,
  dark: Moon,
  danger: CircleAlert,
  delete: Trash2,
  desk: Newspaper,
  details: ListChecks,
  done: CircleCheck,
  down: ChevronDown,
  facts: TextQuote,
  forward: ChevronRight,
  glossary: BookA,
  grip: GripVertical,
  history: History,
  import: FileUp,
  info: Info,
  jobs: CalendarClock,
  languages: Languages,
  light: Sun,
  mail: Mail,
  menu: MenuLines,
  more: Ellipsis,
  newStory: FilePlus2,
  offline: WifiOff,
  online: Wifi,
  panel: PanelRight,
  pause: Pause,
  people: Users,
  play: Play,
  reading: BookOpenText,
  retry: RotateCcw,
  search: Search,
  send: Send,
  settings: Settings,
  signOut: LogOut,
  story: FileText,
  system: SunMoon,
  undo: Undo2,
  up: ChevronUp,
  view: Eye,
  warning: TriangleAlert,
} as const;

export type IconName = keyof typeof drawings;

/** Drawings that point along the line of text, and so turn round in right-to-left. */
const pointing: ReadonlySet<IconName> = new Set(['back', 'forward', 'send', 'undo', 'panel', 'facts']);

export interface IconProps {
  name: IconName;
  /** Side in pixels. */
  size?: number;
  className?: string;
}

/** A line drawing beside words that carry the meaning; hidden from screen readers. */
export function Icon({ name, size = 16, className = '' }: IconProps) {
  const Drawing = drawings[name];
  const turns = pointing.has(name) ? 'rtl:-scale-x-100' : '';
  return (
    <Drawing
      aria-hidden
      focusable={false}
      width={size}
      height={size}
      strokeWidth={1.6}
      className={`shrink-0 ${turns} ${className}`}
    />
  );
}
