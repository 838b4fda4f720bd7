import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Data } from '../constructs/data.ts';
import type { Settings } from '../settings.ts';

/** What must outlive every version of the application. */
export class DataStack extends Stack {
  readonly data: Data;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props);
    this.data = new Data(this, 'Data', settings);
  }
}
