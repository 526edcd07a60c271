import type { ReactNode } from "react";

const circle = <circle cx="12" cy="12" r="9" />;

/** Every drawing once; pages refer to them, so that a list of a hundred rows does not carry a hundred drawings. */
const DRAWINGS = {
  calendar: <path d="M5 6h14v14H5zM5 10.500h14M9 3.500V8M15 3.500V8" />,
  camera: (
    <>
      <path d="M4 8h4l1.500-2.500h5L16 8h4v11H4z" />
      <circle cx="12" cy="13" r="3.200" />
    </>
  ),
  check: (
    <>
      {circle}
      <path d="M8 12.400l2.800 2.800L16.200 9.400" />
    </>
  ),
  clock: (
    <>
      {circle}
      <path d="M12 7v5.200l3.400 2" />
    </>
  ),
  copy: <path d="M9 9h11v11H9zM5 15H4V4h11v1" />,
  cross: (
    <>
      {circle}
      <path d="M9 9l6 6M15 9l-6 6" />
    </>
  ),
  dash: (
    <>
      <circle cx="12" cy="12" r="9" strokeDasharray="3.2 2.45" />
      <path d="M8.500 12h7" />
    </>
  ),
  down: <path d="M12 4v11M7.500 11l4.500 4.500L16.500 11M5 20h14" />,
  edit: <path d="M4 20h4L19.500 8.500l-4-4L4 16zM13 7l4 4" />,
  file: (
    <>
      <path d="M6 3h8l4.500 4.500V21H6z" />
      <path d="M14 3v5h4.500M9 13h6M9 16.500h6" />
    </>
  ),
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  info: (
    <>
      {circle}
      <path d="M12 11v5.500M12 7.600v.200" />
    </>
  ),
  left: <path d="M14.500 6l-6 6 6 6" />,
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="1.500" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  mail: <path d="M4 6h16v12H4zM4 7l8 6 8-6" />,
  offline: (
    <path d="M3 3l18 18M8.500 8.300A5.500 5.500 0 0 0 7 19h10M11 6.200a5.500 5.500 0 0 1 6.400 4.600A4 4 0 0 1 20 17.600" />
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.600" />
      <path d="M4.800 20.200c.8-3.900 3.500-6.100 7.200-6.100s6.400 2.200 7.200 6.100" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: <path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z" />,
  right: <path d="M9.500 6l6 6-6 6" />,
  save: <path d="M5 12.500l4.500 4.500L19 7.500" />,
  search: (
    <>
      <circle cx="10.500" cy="10.500" r="6" />
      <path d="M15 15l5 5" />
    </>
  ),
  sortDown: <path d="M12 5v14M6.500 13.500L12 19l5.500-5.500" />,
  sortUp: <path d="M12 19V5M6.500 10.500L12 5l5.500 5.500" />,
  trash: <path d="M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.500 11v5.500M13.500 11v5.500" />,
  up: <path d="M12 20V9M7.500 13.500L12 9l4.500 4.500M5 4h14" />,
  warn: (
    <>
      <path d="M12 4L2.800 20h18.400z" />
      <path d="M12 10v4.500M12 17.300v.200" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

/** Beside a word, never instead of one: hidden from screen readers. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`i ${className}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** Once a page, in the root layout. */
export function IconSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {Object.entries(DRAWINGS).map(([name, drawing]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
            {drawing}
          </symbol>
        ))}
      </defs>
    </svg>
  );
}
