import { Component, type ComponentChildren } from 'preact';

interface Props {
  readonly children: ComponentChildren;
  readonly fallback: (error: unknown) => ComponentChildren;
}

/** A fault of a screen is shown in words with the way to keep the data, never as a blank page. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown; readonly broken: boolean }> {
  override state = { error: undefined, broken: false };

  static override getDerivedStateFromError(error: unknown) {
    return { error, broken: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.broken ? this.props.fallback(this.state.error) : this.props.children;
  }
}
