/**
 * What the reader should know besides.
 *   <Remark>2008 年以前的工作年限要人工核对。</Remark>
 */
import type { ComponentChildren } from 'preact';

export const Remark = ({ children }: { readonly children: ComponentChildren }) => <p class="app-remark">{children}</p>;
