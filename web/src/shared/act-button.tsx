import { Button, Tooltip, type ButtonProps } from 'antd';
import { useId } from 'react';

/** A button that says why it may not be used: to the mouse, to the keyboard, and to whoever has the page read out. */
export function ActButton({ why, onClick, ...button }: ButtonProps & { readonly why?: string | undefined }) {
  const id = useId();
  if (why === undefined) return <Button {...button} {...(onClick === undefined ? {} : { onClick })} />;
  return (
    <Tooltip title={why} trigger={['hover', 'focus', 'click']}>
      {/* Not `disabled`: what cannot have the focus cannot tell its reason. */}
      <Button {...button} htmlType="button" className="act-not" aria-disabled aria-describedby={id} />
      <span id={id} className="only-read">
        {why}
      </span>
    </Tooltip>
  );
}
