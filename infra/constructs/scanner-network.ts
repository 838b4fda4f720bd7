import { Fn } from 'aws-cdk-lib';
import { Peer, Port, SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { FunctionProps } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ScannerPlace } from '../settings.ts';

/** Where a function is in a network, and what it needs to be there. */
export interface Network {
  readonly place: Pick<FunctionProps, 'vpc' | 'vpcSubnets' | 'securityGroups'>;
  readonly allow: (role: Role) => void;
}

/** What Lambda does for a function within a VPC, in its name (https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html). */
const INTERFACES = ['CreateNetworkInterface', 'DescribeNetworkInterfaces', 'DescribeSubnets', 'DeleteNetworkInterface', 'AssignPrivateIpAddresses', 'UnassignPrivateIpAddresses'].map((action) => `ec2:${action}`);
const HTTPS = 443;

/** The network from which a function reaches clamd: to clamd on its port, to AWS and the issuer by HTTPS, and nowhere else. */
export const scannerNetwork = (scope: Construct, { vpcId, subnetIds, groupId, port }: ScannerPlace): Network => {
  const vpc = Vpc.fromVpcAttributes(scope, 'ScannerVpc', { vpcId, availabilityZones: Fn.getAzs() });
  const group = new SecurityGroup(scope, 'ScannerClient', { vpc, description: 'uploads to clamd', allowAllOutbound: false });
  group.connections.allowTo(SecurityGroup.fromSecurityGroupId(scope, 'Scanner', groupId), Port.tcp(port), 'files to be scanned');
  group.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), 'AWS and the keys of the issuer');
  return {
    place: { vpc, vpcSubnets: { subnets: subnetIds.map((id, index) => Subnet.fromSubnetId(scope, `ScannerSubnet${index + 1}`, id)) }, securityGroups: [group] },
    allow: (role) => void role.addToPolicy(new PolicyStatement({ actions: INTERFACES, resources: ['*'] })),
  };
};
