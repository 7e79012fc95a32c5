import type { IconNode } from 'lucide';
import type { ComponentChildren, ComponentProps } from 'preact';
import styles from './button.module.css';
import { Icon } from './icon.tsx';

/** `act` is the one thing to do here; `record` starts or ends sound; `danger` sends to the bin. */
export type ButtonKind = 'act' | 'quiet' | 'plain' | 'record' | 'danger';

export type ButtonLook = {
  children: ComponentChildren;
  icon?: IconNode | undefined;
  /** Turns the icon round in right-to-left pages. */
  mirror?: boolean | undefined;
  kind?: ButtonKind | undefined;
  /** 3.5 rem high, for the main act of a screen. */
  large?: boolean | undefined;
  /** As wide as what holds it. */
  wide?: boolean | undefined;
};

export type ButtonProps = ButtonLook & Omit<ComponentProps<'button'>, keyof ButtonLook | 'class' | 'style'>;

export function Button({ children, icon, mirror, kind, large, wide, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} {...look({ kind, large, wide })}>
      <Words icon={icon} mirror={mirror}>
        {children}
      </Words>
    </button>
  );
}

export type LinkButtonProps = ButtonLook & {
  href: string;
  download?: string | undefined;
  target?: '_blank' | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  'aria-label'?: string | undefined;
};

/** Looks like a button, goes to a place. */
export function LinkButton({ children, icon, mirror, kind, large, wide, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} {...look({ kind, large, wide })}>
      <Words icon={icon} mirror={mirror}>
        {children}
      </Words>
    </a>
  );
}

function look({ kind = 'quiet', large, wide }: Pick<ButtonLook, 'kind' | 'large' | 'wide'>) {
  return {
    class: styles.button,
    'data-kind': kind,
    'data-large': large ? '' : undefined,
    'data-wide': wide ? '' : undefined,
  };
}

function Words({ icon, mirror, children }: Pick<ButtonLook, 'icon' | 'mirror' | 'children'>) {
  return (
    <span class={styles.words}>
      {icon && <Icon icon={icon} mirror={mirror} />} <span>{children}</span>
    </span>
  );
}
