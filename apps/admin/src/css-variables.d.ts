import 'react';

/** Custom properties may be set in `style`: components hand numbers to their styles that way. */
declare module 'react' {
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined;
  }
}
