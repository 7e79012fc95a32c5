import { Ellipsis, type IconNode } from 'lucide';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';
import { spotOf, swallowSecondTap } from './second-tap.ts';

export type MenuItem = {
  label: string;
  icon: IconNode;
  /** Sends to the bin: set apart from the others. */
  danger?: boolean | undefined;
} & ({ href: string; onSelect?: undefined } | { onSelect: () => void; href?: undefined });

export type MenuProps = {
  /** The word on the button: "More". */
  label: string;
  icon?: IconNode | undefined;
  /** A function where there are many of them, in many rows: then they are made once it is opened. */
  items: readonly MenuItem[] | (() => readonly MenuItem[]);
};

/** What is rarely needed, behind one button. Native `details`, so it opens even before scripts run. */
export function Menu({ label, icon = Ellipsis, items }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (isOpen && list.current) keepInside(list.current);
  }, [isOpen]);
  // Not by each of the hundreds of rows that nobody has opened.
  useEffect(() => (isOpen ? closeOutside(menu) : undefined), [isOpen]);
  const close = () => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape comes up from the focused item
    <details
      ref={menu}
      class={styles.menu}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <summary class={styles.button}>
        <Icon icon={icon} />
        {label}
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari drops the role of an unstyled list */}
      <ul ref={list} class={styles.list} role="list">
        {(typeof items !== 'function' ? items : isOpen ? items() : []).map((item) => (
          <li key={item.label} data-danger={item.danger ? '' : undefined}>
            <Entry item={item} close={close} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Entry({ item, close }: { item: MenuItem; close: () => void }) {
  const words = (
    <>
      <Icon icon={item.icon} />
      <span>{item.label}</span>
    </>
  );
  if (item.href !== undefined) {
    return (
      <a class={styles.item} href={item.href}>
        {words}
      </a>
    );
  }
  const select = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (spot) swallowSecondTap(spot);
    close();
    item.onSelect();
  };
  return (
    <button type="button" class={styles.item} onClick={select}>
      {words}
    </button>
  );
}

/** How near to the edge of the window, CSS px. */
const EDGE = 8;

/** Its end stands under that of its button, which may have wrapped to the start of a line, where there is no room for it. */
function keepInside(list: HTMLElement): void {
  list.style.translate = '';
  const { left, right } = list.getBoundingClientRect();
  const by = Math.max(EDGE - left, 0) + Math.min(document.documentElement.clientWidth - EDGE - right, 0);
  if (by !== 0) list.style.translate = `${by}px`;
  list.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function closeOutside(menu: { readonly current: HTMLDetailsElement | null }) {
  const close = (event: Event) => {
    const inside = event.target instanceof Node && menu.current?.contains(event.target);
    if (!inside) menu.current?.removeAttribute('open');
  };
  document.addEventListener('pointerdown', close);
  document.addEventListener('focusin', close);
  return () => {
    document.removeEventListener('pointerdown', close);
    document.removeEventListener('focusin', close);
  };
}
