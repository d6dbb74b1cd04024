// Made by `npm run generate` from the operations. Do not edit.
import type { DownloadedFile } from '../downloaded-file.ts';

export interface Operations {
  /** 接受邀请 · Accept an invitation */
  'access.accept-invitation': {
    input: {
      readonly token: string;
      readonly name?: string;
      readonly password?: string;
      readonly code?: string;
      readonly passkey?: {
        readonly challengeId: string;
        readonly response: {
          readonly id: string;
          readonly rawId: string;
          readonly type: "public-key";
          readonly authenticatorAttachment?: "platform" | "cross-platform";
          readonly clientExtensionResults: Record<string, unknown>;
          readonly response: {
            readonly clientDataJSON: string;
            readonly attestationObject: string;
            readonly transports?: readonly (string)[];
          };
        };
        readonly name: string;
      };
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
      readonly recoveryCodes: readonly (string)[];
    };
  };
  /** 修改密码 · Change the password */
  'access.change-password': {
    input: {
      readonly oldPassword: string;
      readonly newPassword: string;
    };
    output: {
      readonly endedSessions: number;
    };
  };
  /** 新建机器客户端 · Create a machine client */
  'access.create-client': {
    input: {
      readonly clientId: string;
      readonly name: string;
      readonly role: "operator" | "administrator" | "security" | "auditor" | "regulator" | "provider" | "institution" | "subject";
      readonly providerNo?: number;
      readonly institutionNo?: number;
      readonly subjectId?: string;
    };
    output: {
      readonly clientId: string;
      readonly key: string;
    };
  };
  /** 结束任职 · End a membership */
  'access.end-membership': {
    input: {
      readonly membershipId: string;
    };
    output: {
      readonly membershipId: string;
      readonly ended: boolean;
    };
  };
  /** 结束本人的会话 · End a session of one’s own */
  'access.end-session': {
    input: {
      readonly sessionId: string;
    };
    output: {
      readonly ended: boolean;
    };
  };
  /** 结束某人的全部会话 · End all sessions of a person */
  'access.end-sessions-of': {
    input: {
      readonly personId: string;
    };
    output: {
      readonly ended: number;
    };
  };
  /** 完成添加通行密钥 · Finish to add a passkey */
  'access.finish-passkey': {
    input: {
      readonly challengeId: string;
      readonly response: {
        readonly id: string;
        readonly rawId: string;
        readonly type: "public-key";
        readonly authenticatorAttachment?: "platform" | "cross-platform";
        readonly clientExtensionResults: Record<string, unknown>;
        readonly response: {
          readonly clientDataJSON: string;
          readonly attestationObject: string;
          readonly transports?: readonly (string)[];
        };
      };
      readonly name: string;
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
      readonly recoveryCodes: readonly (string)[];
    };
  };
  /** 完成设置动态验证码 · Finish to set up codes */
  'access.finish-totp': {
    input: {
      readonly code: string;
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
      readonly recoveryCodes: readonly (string)[];
    };
  };
  /** 邀请人员 · Invite a person */
  'access.invite': {
    input: {
      readonly login: string;
      readonly role: "operator" | "administrator" | "security" | "auditor" | "regulator" | "provider" | "institution";
      readonly position?: "manager" | "staff";
      readonly providerNo?: number;
      readonly institutionNo?: number;
      readonly endsOn?: string;
    };
    output: {
      readonly invitationId: string;
      readonly token: string;
      readonly expiresAt: string;
    };
  };
  /** 签发账号重置码 · Issue a reset of an account */
  'access.issue-reset': {
    input: {
      readonly personId: string;
    };
    output: {
      readonly invitationId: string;
      readonly token: string;
      readonly expiresAt: string;
    };
  };
  /** 取得访问令牌 · Get an access token */
  'access.issue-token': {
    input: {
      readonly assertion: string;
      readonly proof: string;
    };
    output: {
      readonly accessToken: string;
      readonly tokenType: "DPoP";
      readonly expiresInSeconds: number;
    };
  };
  /** 查询客户端公钥 · List the public keys of a client */
  'access.list-client-keys': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly clientId?: string;
    };
    output: {
      readonly keys: readonly ({
        readonly clientId: string;
        readonly kid: string;
        readonly alg: string;
        readonly state: "pending" | "active" | "retired";
        readonly notBefore: string;
        readonly retireAt: string | null;
        readonly registeredBy: string;
        readonly registeredAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询机器客户端 · List machine clients */
  'access.list-clients': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly clients: readonly ({
        readonly clientId: string;
        readonly name: string;
        readonly role: string;
        readonly providerNo: number | null;
        readonly institutionNo: number | null;
        readonly subjectId: string | null;
        readonly createdAt: string;
        readonly revokedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询本单位成员 · List the members of one’s organisation */
  'access.list-members': {
    input: Record<string, never>;
    output: {
      readonly members: readonly ({
        readonly membershipId: string;
        readonly personId: string;
        readonly login: string;
        readonly name: string;
        readonly role: string;
        readonly position: string;
        readonly grantedBy: string;
        readonly grantedAt: string;
        readonly endsOn: string | null;
      })[];
    };
  };
  /** 查询本人的通行密钥 · List one’s own passkeys */
  'access.list-passkeys': {
    input: Record<string, never>;
    output: {
      readonly passkeys: readonly ({
        readonly credentialId: string;
        readonly name: string;
        readonly backedUp: boolean;
        readonly addedAt: string;
        readonly lastUsedAt: string | null;
        readonly refusedAt: string | null;
      })[];
    };
  };
  /** 查询人员 · List people */
  'access.list-people': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly people: readonly ({
        readonly personId: string;
        readonly login: string;
        readonly name: string;
        readonly roles: readonly (string)[];
        readonly createdAt: string;
        readonly lockedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询会话 · List sessions */
  'access.list-sessions': {
    input: {
      readonly personId?: string;
      readonly ended?: boolean;
    };
    output: {
      readonly sessions: readonly ({
        readonly sessionId: string;
        readonly present: boolean;
        readonly proof: string;
        readonly openedAt: string;
        readonly seenAt: string;
        readonly endsAt: string;
        readonly endedAt: string | null;
      })[];
    };
  };
  /** 锁定人员 · Lock a person */
  'access.lock-person': {
    input: {
      readonly personId: string;
    };
    output: {
      readonly personId: string;
      readonly locked: boolean;
    };
  };
  /** 打开邀请 · Open an invitation */
  'access.open-invitation': {
    input: {
      readonly token: string;
    };
    output: {
      readonly kind: string;
      readonly login: string;
      readonly role: string | null;
      readonly position: string | null;
      readonly providerNo: number | null;
      readonly institutionNo: number | null;
      readonly expiresAt: string;
      readonly hasAccount: boolean;
      readonly totp: {
        readonly secret: string;
        readonly uri: string;
      };
      readonly passkey: {
        readonly challengeId: string;
        readonly options: Record<string, unknown>;
      };
    };
  };
  /** 登记客户端公钥 · Register a public key of a client */
  'access.register-client-key': {
    input: {
      readonly clientId?: string;
      readonly jwk: Record<string, unknown>;
      readonly notBefore?: string;
      readonly retireAt?: string;
      readonly endorsement?: string;
    };
    output: {
      readonly clientId: string;
      readonly kid: string;
      readonly alg: string;
      readonly state: "pending" | "active" | "retired";
      readonly notBefore: string;
      readonly retireAt: string | null;
      readonly registeredBy: string;
      readonly registeredAt: string;
    };
  };
  /** 注册个人账号 · Register as a person */
  'access.register': {
    input: {
      readonly login: string;
      readonly name: string;
      readonly password: string;
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
    };
  };
  /** 移除本人的通行密钥 · Remove a passkey of one’s own */
  'access.remove-passkey': {
    input: {
      readonly credentialId: string;
    };
    output: {
      readonly removed: boolean;
    };
  };
  /** 更换密钥 · Replace a key */
  'access.replace-key': {
    input: {
      readonly clientId: string;
    };
    output: {
      readonly clientId: string;
      readonly key: string;
    };
  };
  /** 更换恢复码 · Replace the recovery codes */
  'access.replace-recovery-codes': {
    input: Record<string, never>;
    output: {
      readonly recoveryCodes: readonly (string)[];
    };
  };
  /** 停用客户端公钥 · Retire a public key of a client */
  'access.retire-client-key': {
    input: {
      readonly clientId?: string;
      readonly kid: string;
      readonly at?: string;
    };
    output: {
      readonly clientId: string;
      readonly kid: string;
      readonly retireAt: string;
    };
  };
  /** 停用机器客户端 · Revoke a machine client */
  'access.revoke-client': {
    input: {
      readonly clientId: string;
    };
    output: {
      readonly clientId: string;
      readonly revoked: boolean;
    };
  };
  /** 更换平台签名密钥 · Rotate the platform’s signing key */
  'access.rotate-signing-key': {
    input: {
      readonly urgent?: boolean;
    };
    output: {
      readonly keyId: string;
      readonly signsSince: string;
      readonly nextKeyId: string;
      readonly retired: number;
    };
  };
  /** 设定是否接受客户端的持有型密钥 · Say whether a client’s bearer key is taken */
  'access.set-bearer': {
    input: {
      readonly clientId: string;
      readonly bearerKeys: "on" | "off";
    };
    output: {
      readonly clientId: string;
      readonly bearerKeys: "on" | "off";
    };
  };
  /** 以通行密钥登录 · Sign in with a passkey */
  'access.sign-in-with-passkey': {
    input: {
      readonly challengeId: string;
      readonly response: {
        readonly id: string;
        readonly rawId: string;
        readonly type: "public-key";
        readonly authenticatorAttachment?: "platform" | "cross-platform";
        readonly clientExtensionResults: Record<string, unknown>;
        readonly response: {
          readonly clientDataJSON: string;
          readonly authenticatorData: string;
          readonly signature: string;
          readonly userHandle?: string;
        };
      };
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
    };
  };
  /** 登录 · Sign in */
  'access.sign-in': {
    input: {
      readonly login: string;
      readonly password: string;
      readonly code?: string;
      readonly recoveryCode?: string;
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
    };
  };
  /** 退出登录 · Sign out */
  'access.sign-out': {
    input: Record<string, never>;
    output: {
      readonly ended: boolean;
    };
  };
  /** 发起通行密钥登录 · Start to sign in with a passkey */
  'access.start-passkey-sign-in': {
    input: Record<string, never>;
    output: {
      readonly challengeId: string;
      readonly options: Record<string, unknown>;
    };
  };
  /** 发起添加通行密钥 · Start to add a passkey */
  'access.start-passkey': {
    input: Record<string, never>;
    output: {
      readonly challengeId: string;
      readonly options: Record<string, unknown>;
    };
  };
  /** 发起设置动态验证码 · Start to set up codes */
  'access.start-totp': {
    input: Record<string, never>;
    output: {
      readonly secret: string;
      readonly uri: string;
    };
  };
  /** 切换身份 · Switch to another membership */
  'access.switch-membership': {
    input: {
      readonly membershipId: string;
    };
    output: {
      readonly personId: string;
      readonly name: string;
      readonly role: string;
      readonly membershipId: string | null;
      readonly memberships: number;
      readonly secondFactor: boolean;
      readonly endsAt: string;
      readonly sessionToken?: string;
    };
  };
  /** 解除锁定 · Unlock a person */
  'access.unlock-person': {
    input: {
      readonly personId: string;
    };
    output: {
      readonly personId: string;
      readonly locked: boolean;
    };
  };
  /** 查看当前身份 · Who am I */
  'access.who-am-i': {
    input: Record<string, never>;
    output: {
      readonly clientId: string;
      readonly name: string;
      readonly role: string;
      readonly providerNo: number | null;
      readonly institutionNo: number | null;
      readonly subjectId: string | null;
      readonly person?: {
        readonly personId: string;
        readonly position: string | null;
        readonly membershipId: string | null;
        readonly mandate: Record<string, unknown> | null;
        readonly secondFactorAt: string | null;
        readonly hasPassword: boolean;
        readonly hasTotp: boolean;
        readonly passkeys: number;
        readonly recoveryCodesLeft: number;
        readonly memberships: readonly ({
          readonly membershipId: string;
          readonly role: string;
          readonly position: string;
          readonly providerNo: number | null;
          readonly institutionNo: number | null;
          readonly subjectId: string | null;
          readonly endsOn: string | null;
        })[];
      };
    };
  };
  /** 查看披露日志的检查点 · Show the checkpoint of the disclosure log */
  'audit.get-checkpoint': {
    input: Record<string, never>;
    output: {
      readonly treeSize: number;
      readonly note: string;
      readonly logKey: string;
      readonly logKeys: readonly (string)[];
    };
  };
  /** 读取披露日志的条目块 · Read a bundle of entries of the disclosure log */
  'audit.get-entries': {
    input: {
      readonly index: number;
    };
    output: {
      readonly entries: readonly (string)[];
    };
  };
  /** 取得一次披露的证明 · Get the proof of a disclosure */
  'audit.get-proof': {
    input: {
      readonly disclosureId: string;
    };
    output: {
      readonly disclosureId: string;
      readonly proof: string;
      readonly commitments: Record<string, string>;
      readonly parts: readonly ({
        readonly name: string;
        readonly text: string;
        readonly salt: string;
      })[];
    };
  };
  /** 读取披露日志的散列块 · Read a tile of the disclosure log */
  'audit.get-tile': {
    input: {
      readonly level: number;
      readonly index: number;
    };
    output: {
      readonly width: number;
      readonly hashes: string;
      readonly treeSize: number;
    };
  };
  /** 查询披露日志的全部检查点 · List the checkpoints of the disclosure log */
  'audit.list-checkpoints': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly checkpoints: readonly ({
        readonly round: number;
        readonly treeSize: number;
        readonly note: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询披露记录 · List disclosures */
  'audit.list-disclosures': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly subjectId?: string;
      readonly institutionNo?: number;
      readonly item?: string;
      readonly purpose?: string;
      readonly caseNo?: string;
      readonly operation?: string;
      readonly since?: string;
      readonly until?: string;
    };
    output: {
      readonly disclosures: readonly ({
        readonly disclosureId: string;
        readonly at: string;
        readonly subjectId: string;
        readonly institutionNo: number | null;
        readonly clientId: string | null;
        readonly providerNos: readonly (number)[];
        readonly operation: string;
        readonly purpose: string | null;
        readonly caseNo: string | null;
        readonly authorisationId: string | null;
        readonly artefactDigest: string | null;
        readonly items: readonly ({
          readonly item: string;
          readonly fields: readonly (string)[];
          readonly recordDigests: readonly (string)[];
          readonly providerNos: readonly (number)[];
        })[];
        readonly requestId: string;
        readonly requestDigest: string | null;
        readonly ruleVersion: string;
        readonly position: number | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询使用记录 · List uses */
  'audit.list-entries': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly operation?: string;
      readonly since?: string;
      readonly until?: string;
    };
    output: {
      readonly entries: readonly ({
        readonly requestId: string;
        readonly at: string;
        readonly operation: string;
        readonly clientId: string;
        readonly role: string;
        readonly outcome: string;
        readonly inputDigest: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 读取披露日志原文 · Read the disclosure log as stored */
  'audit.read-log': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly logged: readonly ({
        readonly position: number;
        readonly entryId: string;
        readonly entry: string;
        readonly disclosure: {
          readonly salt: string;
          readonly parts: readonly ({
            readonly name: string;
            readonly text: string;
          })[];
        } | null;
      })[];
      readonly rest: {
        readonly notLogged: readonly (string)[];
        readonly waiting: readonly ({
          readonly entryId: string;
          readonly entry: string;
          readonly disclosure: {
            readonly salt: string;
            readonly parts: readonly ({
              readonly name: string;
              readonly text: string;
            })[];
          } | null;
        })[];
        readonly tiles: number;
        readonly treeSize: number;
        readonly beyond: number;
      } | null;
      readonly next: string | null;
    };
  };
  /** 使用情况反馈 · Summarise uses */
  'audit.summarise-uses': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly from?: string;
      readonly to?: string;
      readonly item?: string;
      readonly institutionNo?: number;
      readonly providerNo?: number;
    };
    output: {
      readonly uses: readonly ({
        readonly month: string;
        readonly providerNo: number;
        readonly item: string;
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly purpose: string;
        readonly uses: number;
        readonly enterprises: number;
        readonly lastAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 比较两个目录版本 · Compare two versions of the catalogue */
  'catalogue.diff-versions': {
    input: {
      readonly from: number;
      readonly to: number;
    };
    output: {
      readonly from: number;
      readonly to: number;
      readonly differences: readonly ({
        readonly itemNo: number;
        readonly item: string;
        readonly cell: "category" | "item" | "content" | "mode" | "provider" | "deadline" | "class" | "sharingLevel";
        readonly old: string | null | {
          readonly zh: string;
          readonly en: string;
        } | readonly (string)[];
        readonly new: string | null | {
          readonly zh: string;
          readonly en: string;
        } | readonly (string)[];
        readonly oldConfidence: "official" | "seen" | "inferred" | "unknown";
        readonly newConfidence: "official" | "seen" | "inferred" | "unknown";
      })[];
      readonly confirmed: number;
    };
  };
  /** 下载导入模板 · Download an import template */
  'catalogue.download-template': {
    input: {
      readonly item: string;
    };
    output: DownloadedFile;
  };
  /** 导出 DCAT 目录 · Export the catalogue as DCAT */
  'catalogue.export-dcat': {
    input: {
      readonly version?: number;
    };
    output: DownloadedFile;
  };
  /** 查看信息项 · Show an item of the catalogue */
  'catalogue.get-item': {
    input: {
      readonly item: string;
      readonly version?: number;
    };
    output: {
      readonly version: number;
      readonly item: {
        readonly name: string;
        readonly no: number;
        readonly edition: string;
        readonly category: {
          readonly name: string;
          readonly no: number;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
        };
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly content: {
          readonly zh: string;
          readonly en: string;
        };
        readonly provider: {
          readonly zh: string;
          readonly en: string;
        };
        readonly modes: readonly ("collect" | "call" | "verify")[];
        readonly class: "open" | "authorised" | "compute-only";
        readonly sharingLevel: string;
        readonly refresh: {
          readonly frequency: string;
          readonly dueDays: number;
        };
        readonly deadline: string | null;
        readonly confidence: {
          readonly category: "official" | "seen" | "inferred" | "unknown";
          readonly item: "official" | "seen" | "inferred" | "unknown";
          readonly content: "official" | "seen" | "inferred" | "unknown";
          readonly mode: "official" | "seen" | "inferred" | "unknown";
          readonly provider: "official" | "seen" | "inferred" | "unknown";
          readonly deadline: "official" | "seen" | "inferred" | "unknown";
          readonly class: "official" | "seen" | "inferred" | "unknown";
          readonly sharingLevel: "official" | "seen" | "inferred" | "unknown";
        };
        readonly fieldCount: number;
      };
      readonly key: readonly (string)[];
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly retentionMonths: number | null;
      readonly fields: readonly ({
        readonly name: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly kind: string;
        readonly required: boolean;
        readonly key: boolean;
        readonly class: "open" | "authorised" | "compute-only";
        readonly openIf: string | null;
        readonly sensitivity: string;
        readonly mask: string;
        readonly aliases: readonly (string)[];
        readonly note: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly unit: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly table: string | null;
        readonly values: Record<string, {
          readonly zh: string;
          readonly en: string;
        }> | null;
      })[];
      readonly rules: readonly ({
        readonly name: string;
        readonly dimension: string;
        readonly severity: "refuse" | "warn";
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly mend: {
          readonly zh: string;
          readonly en: string;
        };
        readonly field: string;
      })[];
      readonly example: Record<string, string | number | boolean>;
      readonly narrowings: readonly ({
        readonly providerNo: number;
        readonly item: string;
        readonly field: string | null;
        readonly class: "open" | "authorised" | "compute-only" | null;
        readonly scope: "network" | "province" | "city" | null;
        readonly reason: string;
        readonly decidedAt: string;
      })[];
      readonly moreNarrowings: boolean;
    };
  };
  /** 取得信息项的 JSON Schema · Get the JSON Schema of an item */
  'catalogue.get-schema': {
    input: {
      readonly item: string;
      readonly version?: number;
    };
    output: {
      readonly version: number;
      readonly schema: Record<string, unknown>;
    };
  };
  /** 导入官方清单为新的目录版本 · Import the official list as a new version of the catalogue */
  'catalogue.import-version': {
    input: {
      readonly fileName: string;
      readonly title: string;
      readonly source: string;
      readonly dryRun?: "true" | "false";
    };
    output: {
      readonly version: number;
      readonly created: boolean;
      readonly rows: number;
      readonly differences: readonly ({
        readonly itemNo: number;
        readonly item: string;
        readonly cell: "category" | "item" | "content" | "mode" | "provider" | "deadline" | "class" | "sharingLevel";
        readonly old: string | null | {
          readonly zh: string;
          readonly en: string;
        } | readonly (string)[];
        readonly new: string | null | {
          readonly zh: string;
          readonly en: string;
        } | readonly (string)[];
        readonly oldConfidence: "official" | "seen" | "inferred" | "unknown";
        readonly newConfidence: "official" | "seen" | "inferred" | "unknown";
      })[];
      readonly confirmed: number;
      readonly unmatched: readonly ({
        readonly row: number;
        readonly reason: "unknown-item" | "number-of-another" | "repeated";
        readonly texts: Record<string, string>;
      })[];
      readonly unread: readonly ({
        readonly row: number;
        readonly item: string;
        readonly cell: "category" | "item" | "content" | "mode" | "provider" | "deadline" | "class" | "sharingLevel";
        readonly text: string;
      })[];
      readonly sourceDigest: string;
    };
  };
  /** 查询代码表 · List a code table */
  'catalogue.list-codes': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly table: "division" | "industry" | "currency" | "document-kind";
      readonly parent?: string | null;
      readonly text?: string;
    };
    output: {
      readonly codes: readonly ({
        readonly code: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly abolished: boolean;
        readonly parent: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询信息项目录 · List the items of the catalogue */
  'catalogue.list-items': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly category?: "registration" | "permits" | "penalties" | "justice" | "dishonesty" | "honours" | "policy-support" | "tax" | "social-insurance" | "trade" | "utilities" | "real-estate" | "intellectual-property" | "research" | "personnel" | "qualifications" | "public-credit";
      readonly version?: number;
    };
    output: {
      readonly version: number;
      readonly items: readonly ({
        readonly name: string;
        readonly no: number;
        readonly edition: string;
        readonly category: {
          readonly name: string;
          readonly no: number;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
        };
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly content: {
          readonly zh: string;
          readonly en: string;
        };
        readonly provider: {
          readonly zh: string;
          readonly en: string;
        };
        readonly modes: readonly ("collect" | "call" | "verify")[];
        readonly class: "open" | "authorised" | "compute-only";
        readonly sharingLevel: string;
        readonly refresh: {
          readonly frequency: string;
          readonly dueDays: number;
        };
        readonly deadline: string | null;
        readonly confidence: {
          readonly category: "official" | "seen" | "inferred" | "unknown";
          readonly item: "official" | "seen" | "inferred" | "unknown";
          readonly content: "official" | "seen" | "inferred" | "unknown";
          readonly mode: "official" | "seen" | "inferred" | "unknown";
          readonly provider: "official" | "seen" | "inferred" | "unknown";
          readonly deadline: "official" | "seen" | "inferred" | "unknown";
          readonly class: "official" | "seen" | "inferred" | "unknown";
          readonly sharingLevel: "official" | "seen" | "inferred" | "unknown";
        };
        readonly fieldCount: number;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询共享属性和共享范围的收窄 · List narrowings */
  'catalogue.list-narrowings': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly item?: string;
      readonly providerNo?: number;
    };
    output: {
      readonly narrowings: readonly ({
        readonly providerNo: number;
        readonly item: string;
        readonly field: string | null;
        readonly class: "open" | "authorised" | "compute-only" | null;
        readonly scope: "network" | "province" | "city" | null;
        readonly reason: string;
        readonly decidedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询目录版本 · List versions of the catalogue */
  'catalogue.list-versions': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly versions: readonly ({
        readonly version: number;
        readonly title: string;
        readonly source: string;
        readonly fileName: string | null;
        readonly sourceDigest: string | null;
        readonly importedAt: string | null;
        readonly unmatched: readonly ({
          readonly row: number;
          readonly reason: "unknown-item" | "number-of-another" | "repeated";
          readonly texts: Record<string, string>;
        })[];
        readonly unread: readonly ({
          readonly row: number;
          readonly item: string;
          readonly cell: "category" | "item" | "content" | "mode" | "provider" | "deadline" | "class" | "sharingLevel";
          readonly text: string;
        })[];
      })[];
      readonly next: string | null;
    };
  };
  /** 收窄共享属性或共享范围 · Narrow a sharing class or scope */
  'catalogue.narrow': {
    input: {
      readonly item: string;
      readonly field?: string;
      readonly class?: "open" | "authorised" | "compute-only";
      readonly scope?: "network" | "province" | "city";
      readonly reason: string;
    };
    output: {
      readonly item: string;
      readonly field: string | null;
      readonly class: "open" | "authorised" | "compute-only";
      readonly scope: "network" | "province" | "city";
      readonly changed: boolean;
    };
  };
  /** 接受委托 · Accept a delegation */
  'claims.accept-delegation': {
    input: {
      readonly code: string;
    };
    output: {
      readonly membershipId: string;
      readonly subjectId: string;
      readonly mandate: {
        readonly items: "all" | readonly (string)[];
        readonly maxDays: number;
        readonly acts: readonly ("view-file" | "authorise" | "object" | "self-report" | "finance")[];
      };
      readonly endsOn: string | null;
    };
  };
  /** 完成认领核验 · Complete a claim */
  'claims.complete': {
    input: {
      readonly claimId: string;
      readonly assertion?: string;
      readonly amountFen?: number;
      readonly remarkCode?: string;
      readonly legalName?: string;
    };
    output: {
      readonly claimId: string;
      readonly code: string;
      readonly proof: string;
      readonly state: "pending" | "proven" | "failed" | "contested" | "refused" | "expired";
      readonly expiresAt: string;
      readonly triesLeft: number;
      readonly instructions: {
        readonly zh: string;
        readonly en: string;
      };
      readonly url: string | null;
      readonly membershipId: string | null;
      readonly name: string | null;
    };
  };
  /** 配置核验服务 · Set a service of proof */
  'claims.configure-proof': {
    input: {
      readonly proof: "electronic-licence" | "legal-representative" | "micro-deposit";
      readonly baseUrl: string;
    };
    output: {
      readonly proof: string;
      readonly baseUrl: string;
    };
  };
  /** 决定争议的认领 · Decide a contested claim */
  'claims.decide': {
    input: {
      readonly claimId: string;
      readonly for: "claimant" | "owner";
      readonly reason: string;
    };
    output: {
      readonly claimId: string;
      readonly code: string;
      readonly proof: string;
      readonly state: "pending" | "proven" | "failed" | "contested" | "refused" | "expired";
      readonly openedAt: string;
      readonly expiresAt: string;
      readonly updatedAt: string;
      readonly membershipId: string | null;
    };
  };
  /** 委托办理人 · Delegate to a member of staff */
  'claims.delegate': {
    input: {
      readonly login: string;
      readonly mandate: {
        readonly items: "all" | readonly (string)[];
        readonly maxDays: number;
        readonly acts: readonly ("view-file" | "authorise" | "object" | "self-report" | "finance")[];
      };
      readonly endsOn?: string;
    };
    output: {
      readonly delegationId: string;
      readonly code: string;
      readonly expiresAt: string;
    };
  };
  /** 结束委托 · End a delegation */
  'claims.end-delegation': {
    input: {
      readonly membershipId?: string;
      readonly delegationId?: string;
    };
    output: {
      readonly ended: boolean;
    };
  };
  /** 列出认领 · List claims */
  'claims.list-claims': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly state?: "pending" | "proven" | "failed" | "contested" | "refused";
    };
    output: {
      readonly claims: readonly ({
        readonly claimId: string;
        readonly code: string;
        readonly proof: string;
        readonly state: "pending" | "proven" | "failed" | "contested" | "refused" | "expired";
        readonly openedAt: string;
        readonly expiresAt: string;
        readonly updatedAt: string;
        readonly subjectId: string | null;
        readonly personId: string | null;
        readonly mine: boolean;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出办理人 · List delegates */
  'claims.list-delegates': {
    input: Record<string, never>;
    output: {
      readonly members: readonly ({
        readonly membershipId: string;
        readonly clientId: string;
        readonly login: string;
        readonly name: string;
        readonly position: "owner" | "staff";
        readonly mandate: {
          readonly items: "all" | readonly (string)[];
          readonly maxDays: number;
          readonly acts: readonly ("view-file" | "authorise" | "object" | "self-report" | "finance")[];
        } | null;
        readonly grantedBy: string;
        readonly grantedAt: string;
        readonly endsOn: string | null;
      })[];
      readonly offers: readonly ({
        readonly delegationId: string;
        readonly login: string;
        readonly mandate: {
          readonly items: "all" | readonly (string)[];
          readonly maxDays: number;
          readonly acts: readonly ("view-file" | "authorise" | "object" | "self-report" | "finance")[];
        };
        readonly offeredAt: string;
        readonly expiresAt: string;
        readonly endsOn: string | null;
      })[];
    };
  };
  /** 我代表的企业 · List the enterprises one acts for */
  'claims.list-enterprises': {
    input: Record<string, never>;
    output: {
      readonly enterprises: readonly ({
        readonly membershipId: string;
        readonly subjectId: string;
        readonly name: string;
      })[];
    };
  };
  /** 列出核验方式 · List kinds of proof */
  'claims.list-proofs': {
    input: Record<string, never>;
    output: {
      readonly proofs: readonly ({
        readonly proof: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly description: {
          readonly zh: string;
          readonly en: string;
        };
        readonly available: boolean;
        readonly baseUrl: string | null;
        readonly lifeHours: number;
        readonly maxTries: number;
        readonly begin: readonly (string)[];
        readonly complete: readonly (string)[];
      })[];
    };
  };
  /** 认领企业 · Claim an enterprise */
  'claims.start': {
    input: {
      readonly code: string;
      readonly proof: "electronic-licence" | "legal-representative" | "micro-deposit";
      readonly bankAccount?: string;
    };
    output: {
      readonly claimId: string;
      readonly code: string;
      readonly proof: string;
      readonly state: "pending" | "proven" | "failed" | "contested" | "refused" | "expired";
      readonly expiresAt: string;
      readonly triesLeft: number;
      readonly instructions: {
        readonly zh: string;
        readonly en: string;
      };
      readonly url: string | null;
      readonly membershipId: string | null;
      readonly name: string | null;
    };
  };
  /** 移交企业 · Transfer an enterprise */
  'claims.transfer': {
    input: {
      readonly membershipId: string;
    };
    output: {
      readonly membershipId: string;
    };
  };
  /** 以接口交付一批记录 · Deliver a batch of records */
  'collection.deliver-records': {
    input: {
      readonly item: string;
      readonly deliveryKey: string;
      readonly dryRun?: boolean;
      readonly records: readonly (Record<string, string | number | boolean | null>)[];
    };
    output: {
      readonly deliveryId: number;
      readonly providerNo: number;
      readonly item: string;
      readonly itemTitle: string;
      readonly deliveryKey: string | null;
      readonly channel: string;
      readonly fileName: string;
      readonly format: string | null;
      readonly dryRun: boolean;
      readonly state: "receiving" | "queued" | "running" | "completed" | "failed";
      readonly openedAt: string;
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
      readonly fileSha256: string | null;
      readonly finishedAt: string | null;
      readonly columns: readonly ({
        readonly header: string;
        readonly target: string | null;
      })[] | null;
      readonly columnsGiven: Record<string, string>;
      readonly failure: {
        readonly rule: string;
        readonly title: string;
        readonly mend: string;
      } | null;
      readonly rows: number;
      readonly accepted: number;
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly repeated: number;
      readonly withdrawn: number;
      readonly refused: number;
      readonly conflicts: number;
      readonly normalisations: Record<string, number>;
      readonly warnings: Record<string, number>;
      readonly reasons: Record<string, number>;
      readonly repeatsDeliveryId: number | null;
      readonly mendsDeliveryId: number | null;
      readonly quality: Record<string, unknown> | null;
    };
  };
  /** 下载退回的行 · Download refused rows */
  'collection.download-refusals': {
    input: {
      readonly deliveryId: number;
      readonly format: "xlsx" | "csv";
    };
    output: DownloadedFile;
  };
  /** 文件上传完毕，开始处理 · Hand in an uploaded file */
  'collection.finish-upload': {
    input: {
      readonly deliveryId: number;
      readonly sha256?: string;
    };
    output: {
      readonly deliveryId: number;
      readonly providerNo: number;
      readonly item: string;
      readonly itemTitle: string;
      readonly deliveryKey: string | null;
      readonly channel: string;
      readonly fileName: string;
      readonly format: string | null;
      readonly dryRun: boolean;
      readonly state: "receiving" | "queued" | "running" | "completed" | "failed";
      readonly openedAt: string;
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
      readonly fileSha256: string | null;
      readonly finishedAt: string | null;
      readonly columns: readonly ({
        readonly header: string;
        readonly target: string | null;
      })[] | null;
      readonly columnsGiven: Record<string, string>;
      readonly failure: {
        readonly rule: string;
        readonly title: string;
        readonly mend: string;
      } | null;
      readonly rows: number;
      readonly accepted: number;
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly repeated: number;
      readonly withdrawn: number;
      readonly refused: number;
      readonly conflicts: number;
      readonly normalisations: Record<string, number>;
      readonly warnings: Record<string, number>;
      readonly reasons: Record<string, number>;
      readonly repeatsDeliveryId: number | null;
      readonly mendsDeliveryId: number | null;
      readonly quality: Record<string, unknown> | null;
    };
  };
  /** 查看一次交付 · Show a delivery */
  'collection.get-delivery': {
    input: {
      readonly deliveryId: number;
    };
    output: {
      readonly deliveryId: number;
      readonly providerNo: number;
      readonly item: string;
      readonly itemTitle: string;
      readonly deliveryKey: string | null;
      readonly channel: string;
      readonly fileName: string;
      readonly format: string | null;
      readonly dryRun: boolean;
      readonly state: "receiving" | "queued" | "running" | "completed" | "failed";
      readonly openedAt: string;
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
      readonly fileSha256: string | null;
      readonly finishedAt: string | null;
      readonly columns: readonly ({
        readonly header: string;
        readonly target: string | null;
      })[] | null;
      readonly columnsGiven: Record<string, string>;
      readonly failure: {
        readonly rule: string;
        readonly title: string;
        readonly mend: string;
      } | null;
      readonly rows: number;
      readonly accepted: number;
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly repeated: number;
      readonly withdrawn: number;
      readonly refused: number;
      readonly conflicts: number;
      readonly normalisations: Record<string, number>;
      readonly warnings: Record<string, number>;
      readonly reasons: Record<string, number>;
      readonly repeatsDeliveryId: number | null;
      readonly mendsDeliveryId: number | null;
      readonly quality: Record<string, unknown> | null;
      readonly findings: readonly ({
        readonly kind: "reason" | "warning" | "normalisation";
        readonly rule: string;
        readonly title: string;
        readonly mend: string | null;
        readonly rows: number;
      })[];
    };
  };
  /** 取得交付回执 · Get the receipt of a delivery */
  'collection.get-receipt': {
    input: {
      readonly deliveryId: number;
    };
    output: {
      readonly receipt: string;
      readonly document: Record<string, unknown>;
    };
  };
  /** 查询交付 · List deliveries */
  'collection.list-deliveries': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly item?: string;
      readonly providerNo?: number;
      readonly state?: "receiving" | "queued" | "running" | "completed" | "failed";
    };
    output: {
      readonly deliveries: readonly ({
        readonly deliveryId: number;
        readonly providerNo: number;
        readonly item: string;
        readonly itemTitle: string;
        readonly deliveryKey: string | null;
        readonly channel: string;
        readonly fileName: string;
        readonly format: string | null;
        readonly dryRun: boolean;
        readonly state: "receiving" | "queued" | "running" | "completed" | "failed";
        readonly openedAt: string;
        readonly receivedBytes: number;
        readonly totalBytes: number | null;
        readonly fileSha256: string | null;
        readonly finishedAt: string | null;
        readonly columns: readonly ({
          readonly header: string;
          readonly target: string | null;
        })[] | null;
        readonly columnsGiven: Record<string, string>;
        readonly failure: {
          readonly rule: string;
          readonly title: string;
          readonly mend: string;
        } | null;
        readonly rows: number;
        readonly accepted: number;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly repeated: number;
        readonly withdrawn: number;
        readonly refused: number;
        readonly conflicts: number;
        readonly normalisations: Record<string, number>;
        readonly warnings: Record<string, number>;
        readonly reasons: Record<string, number>;
        readonly repeatsDeliveryId: number | null;
        readonly mendsDeliveryId: number | null;
        readonly quality: Record<string, unknown> | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查看本单位的应报日历 · List the due dates of one’s own items */
  'collection.list-due-dates': {
    input: {
      readonly from: string;
      readonly to: string;
    };
    output: {
      readonly due: readonly ({
        readonly dueOn: string;
        readonly item: string;
        readonly itemTitle: string;
        readonly frequency: string;
        readonly periodFrom: string;
        readonly periodTo: string;
        readonly state: "delivered" | "waiting" | "late";
      })[];
      readonly onChange: readonly ({
        readonly item: string;
        readonly itemTitle: string;
      })[];
    };
  };
  /** 查询退回的行 · List refused rows */
  'collection.list-refusals': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly deliveryId: number;
      readonly open?: boolean;
    };
    output: {
      readonly header: readonly (string)[];
      readonly mended: number;
      readonly refusals: readonly ({
        readonly rowNo: number;
        readonly cells: readonly (string)[];
        readonly reasons: readonly ({
          readonly field: string | null;
          readonly column: string | null;
          readonly rule: string;
          readonly value: string;
          readonly title: string;
          readonly mend: string;
        })[];
        readonly mendedBy: number | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 开始一次文件交付 · Open a delivery */
  'collection.open-delivery': {
    input: {
      readonly item: string;
      readonly fileName: string;
      readonly deliveryKey?: string;
      readonly totalBytes?: number;
      readonly format?: "csv" | "xlsx" | "ndjson";
      readonly sheet?: string;
      readonly dryRun?: boolean;
      readonly columns?: Record<string, string>;
    };
    output: {
      readonly deliveryId: number;
      readonly providerNo: number;
      readonly item: string;
      readonly itemTitle: string;
      readonly deliveryKey: string | null;
      readonly channel: string;
      readonly fileName: string;
      readonly format: string | null;
      readonly dryRun: boolean;
      readonly state: "receiving" | "queued" | "running" | "completed" | "failed";
      readonly openedAt: string;
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
      readonly fileSha256: string | null;
      readonly finishedAt: string | null;
      readonly columns: readonly ({
        readonly header: string;
        readonly target: string | null;
      })[] | null;
      readonly columnsGiven: Record<string, string>;
      readonly failure: {
        readonly rule: string;
        readonly title: string;
        readonly mend: string;
      } | null;
      readonly rows: number;
      readonly accepted: number;
      readonly added: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly repeated: number;
      readonly withdrawn: number;
      readonly refused: number;
      readonly conflicts: number;
      readonly normalisations: Record<string, number>;
      readonly warnings: Record<string, number>;
      readonly reasons: Record<string, number>;
      readonly repeatsDeliveryId: number | null;
      readonly mendsDeliveryId: number | null;
      readonly quality: Record<string, unknown> | null;
    };
  };
  /** 识别待交付的文件 · Recognise a file before it is delivered */
  'collection.recognise-file': {
    input: {
      readonly fileName: string;
      readonly sheet?: string;
      readonly item?: string;
    };
    output: {
      readonly format: string;
      readonly sheet: string | null;
      readonly headerRow: number;
      readonly header: readonly (string)[];
      readonly rows: readonly (readonly (string)[])[];
      readonly items: readonly ({
        readonly item: string;
        readonly title: string;
        readonly fields: number;
        readonly columns: readonly ({
          readonly header: string;
          readonly target: string | null;
          readonly remembered: boolean;
        })[];
        readonly problems: readonly ({
          readonly rule: string;
          readonly field: string | null;
          readonly suggestion: string | null;
          readonly title: string;
          readonly mend: string;
        })[];
      })[];
    };
  };
  /** 改正退回的行并重新交付 · Deliver mended rows again */
  'collection.redeliver-rows': {
    input: {
      readonly deliveryId: number;
      readonly deliveryKey: string;
      readonly rows: readonly ({
        readonly rowNo: number;
        readonly cells: readonly (string)[];
      })[];
    };
    output: {
      readonly delivery: {
        readonly deliveryId: number;
        readonly providerNo: number;
        readonly item: string;
        readonly itemTitle: string;
        readonly deliveryKey: string | null;
        readonly channel: string;
        readonly fileName: string;
        readonly format: string | null;
        readonly dryRun: boolean;
        readonly state: "receiving" | "queued" | "running" | "completed" | "failed";
        readonly openedAt: string;
        readonly receivedBytes: number;
        readonly totalBytes: number | null;
        readonly fileSha256: string | null;
        readonly finishedAt: string | null;
        readonly columns: readonly ({
          readonly header: string;
          readonly target: string | null;
        })[] | null;
        readonly columnsGiven: Record<string, string>;
        readonly failure: {
          readonly rule: string;
          readonly title: string;
          readonly mend: string;
        } | null;
        readonly rows: number;
        readonly accepted: number;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly repeated: number;
        readonly withdrawn: number;
        readonly refused: number;
        readonly conflicts: number;
        readonly normalisations: Record<string, number>;
        readonly warnings: Record<string, number>;
        readonly reasons: Record<string, number>;
        readonly repeatsDeliveryId: number | null;
        readonly mendsDeliveryId: number | null;
        readonly quality: Record<string, unknown> | null;
      };
      readonly rows: readonly ({
        readonly rowNo: number;
        readonly taken: boolean;
        readonly reasons: readonly ({
          readonly field: string | null;
          readonly column: string | null;
          readonly rule: string;
          readonly value: string;
          readonly title: string;
          readonly mend: string;
        })[];
      })[];
    };
  };
  /** 查看归集看板 · Show the collection board */
  'collection.show-board': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly providerNo?: number;
      readonly division?: string;
      readonly category?: "registration" | "permits" | "penalties" | "justice" | "dishonesty" | "honours" | "policy-support" | "tax" | "social-insurance" | "trade" | "utilities" | "real-estate" | "intellectual-property" | "research" | "personnel" | "qualifications" | "public-credit";
      readonly edition?: "2021" | "2024";
    };
    output: {
      readonly overall: {
        readonly collected: number;
        readonly of: number;
        readonly rate: number | null;
        readonly recordsHeld: number;
        readonly quality: {
          readonly completeness: number | null;
          readonly validity: number | null;
          readonly accuracy: number | null;
          readonly consistency: number | null;
          readonly timeliness: number | null;
          readonly uniqueness: number | null;
        };
      };
      readonly regions: readonly ({
        readonly divisionCode: string;
        readonly divisionTitle: string;
        readonly collected: number;
        readonly of: number;
        readonly rate: number | null;
        readonly recordsHeld: number;
        readonly quality: {
          readonly completeness: number | null;
          readonly validity: number | null;
          readonly accuracy: number | null;
          readonly consistency: number | null;
          readonly timeliness: number | null;
          readonly uniqueness: number | null;
        };
      })[];
      readonly items: readonly ({
        readonly item: string;
        readonly title: string;
        readonly category: string;
        readonly edition: string;
        readonly collected: number;
        readonly of: number;
        readonly rate: number | null;
        readonly recordsHeld: number;
        readonly quality: {
          readonly completeness: number | null;
          readonly validity: number | null;
          readonly accuracy: number | null;
          readonly consistency: number | null;
          readonly timeliness: number | null;
          readonly uniqueness: number | null;
        };
      })[];
      readonly providers: readonly ({
        readonly providerNo: number;
        readonly code: string;
        readonly name: string;
        readonly divisionCode: string;
        readonly collected: number;
        readonly of: number;
        readonly rate: number | null;
        readonly recordsHeld: number;
        readonly quality: {
          readonly completeness: number | null;
          readonly validity: number | null;
          readonly accuracy: number | null;
          readonly consistency: number | null;
          readonly timeliness: number | null;
          readonly uniqueness: number | null;
        };
        readonly cells: readonly ({
          readonly item: string;
          readonly registered: boolean;
          readonly collected: boolean;
          readonly deliveries: number;
          readonly lastDeliveryId: number | null;
          readonly lastDeliveredAt: string | null;
          readonly recordsHeld: number;
          readonly nextDueOn: string | null;
          readonly daysLate: number | null;
        })[];
      })[];
      readonly next: string | null;
    };
  };
  /** 上传文件的一段 · Upload a part of a file */
  'collection.upload-part': {
    input: {
      readonly deliveryId: number;
      readonly offset: number;
    };
    output: {
      readonly deliveryId: number;
      readonly receivedBytes: number;
    };
  };
  /** 变更授权 · Amend an authorisation */
  'consent.amend': {
    input: {
      readonly authorisationId: string;
      readonly items?: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[] | null;
      })[];
      readonly dataFrom?: string;
      readonly dataTo?: string;
      readonly validTo?: string;
      readonly validFrom?: string;
      readonly maxUsesPerDay?: number;
      readonly maxUses?: number;
      readonly modes?: readonly ("query" | "verify" | "model")[];
      readonly retentionDays?: number;
      readonly channels?: readonly ("api" | "portal")[];
      readonly places?: readonly (string)[];
      readonly filters?: readonly ({
        readonly item: string;
        readonly filter: "within-period" | "status-only";
      })[];
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 查看授权 · Get an authorisation */
  'consent.get-authorisation': {
    input: {
      readonly authorisationId: string;
    };
    output: {
      readonly authorisation: {
        readonly authorisationId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly purpose: string;
        readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
        readonly version: number;
        readonly items: readonly (string)[];
        readonly validFrom: string;
        readonly validTo: string;
        readonly usedTotal: number;
        readonly maxUses: number;
        readonly usedToday: number;
        readonly lastUsedAt: string | null;
        readonly renews: string | null;
        readonly openedAt: string;
        readonly updatedAt: string;
      };
      readonly asked: {
        readonly type: "jinqiao.items.v1";
        readonly locations: readonly (string)[];
        readonly identifier: string;
        readonly actions: readonly ("query" | "verify" | "model")[];
        readonly institutionNo: number;
        readonly purpose: {
          readonly name: "loan-review" | "post-loan-monitoring" | "pre-screening";
          readonly version: number;
          readonly caseKinds: readonly ("application" | "loan" | "customer-review")[];
          readonly oneCase: boolean;
          readonly banded: boolean;
        };
        readonly items: readonly ({
          readonly item: string;
          readonly fields: readonly (string)[] | null;
        })[];
        readonly dataPeriod: {
          readonly from: string;
          readonly to: string;
        };
        readonly validity: {
          readonly from: string;
          readonly to: string;
        };
        readonly maxUsesPerDay: number;
        readonly maxUses: number;
        readonly retentionDays: number;
        readonly channels: readonly ("api" | "portal")[];
        readonly places: readonly (string)[];
        readonly filters: readonly ({
          readonly item: string;
          readonly filter: "within-period" | "status-only";
        })[];
      } | null;
      readonly granted: {
        readonly type: "jinqiao.items.v1";
        readonly locations: readonly (string)[];
        readonly identifier: string;
        readonly actions: readonly ("query" | "verify" | "model")[];
        readonly institutionNo: number;
        readonly purpose: {
          readonly name: "loan-review" | "post-loan-monitoring" | "pre-screening";
          readonly version: number;
          readonly caseKinds: readonly ("application" | "loan" | "customer-review")[];
          readonly oneCase: boolean;
          readonly banded: boolean;
        };
        readonly items: readonly ({
          readonly item: string;
          readonly fields: readonly (string)[] | null;
        })[];
        readonly dataPeriod: {
          readonly from: string;
          readonly to: string;
        };
        readonly validity: {
          readonly from: string;
          readonly to: string;
        };
        readonly maxUsesPerDay: number;
        readonly maxUses: number;
        readonly retentionDays: number;
        readonly channels: readonly ("api" | "portal")[];
        readonly places: readonly (string)[];
        readonly filters: readonly ({
          readonly item: string;
          readonly filter: "within-period" | "status-only";
        })[];
      } | null;
      readonly screenText: {
        readonly zh: string;
        readonly en: string;
      };
      readonly versions: readonly ({
        readonly version: number;
        readonly state: "amended" | "current";
        readonly grantedAt: string;
        readonly digest: string;
        readonly jws: string;
        readonly subjectSignature: {
          readonly personId: string;
          readonly credentialId: string;
          readonly publicKey: string;
          readonly authenticatorData: string;
          readonly clientDataJson: string;
          readonly signature: string;
        } | null;
        readonly actor: {
          readonly clientId: string;
          readonly mandateId: string | null;
        };
        readonly terms: {
          readonly type: "jinqiao.items.v1";
          readonly locations: readonly (string)[];
          readonly identifier: string;
          readonly actions: readonly ("query" | "verify" | "model")[];
          readonly institutionNo: number;
          readonly purpose: {
            readonly name: "loan-review" | "post-loan-monitoring" | "pre-screening";
            readonly version: number;
            readonly caseKinds: readonly ("application" | "loan" | "customer-review")[];
            readonly oneCase: boolean;
            readonly banded: boolean;
          };
          readonly items: readonly ({
            readonly item: string;
            readonly fields: readonly (string)[] | null;
          })[];
          readonly dataPeriod: {
            readonly from: string;
            readonly to: string;
          };
          readonly validity: {
            readonly from: string;
            readonly to: string;
          };
          readonly maxUsesPerDay: number;
          readonly maxUses: number;
          readonly retentionDays: number;
          readonly channels: readonly ("api" | "portal")[];
          readonly places: readonly (string)[];
          readonly filters: readonly ({
            readonly item: string;
            readonly filter: "within-period" | "status-only";
          })[];
        };
        readonly screenText: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly events: readonly ({
        readonly seq: number;
        readonly kind: string;
        readonly at: string;
        readonly clientId: string;
        readonly role: string;
        readonly reason: string | null;
      })[];
      readonly deletions: readonly ({
        readonly reportedAt: string;
        readonly deletedAt: string;
        readonly note: string | null;
        readonly receipt: string;
      })[];
      readonly missingDeletions: readonly ({
        readonly dueAt: string;
        readonly foundAt: string;
        readonly closedAt: string | null;
      })[];
    };
  };
  /** 给予授权 · Grant an authorisation */
  'consent.grant': {
    input: {
      readonly authorisationId?: string;
      readonly institutionNo?: number;
      readonly purpose?: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly items?: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[] | null;
      })[];
      readonly dataFrom?: string;
      readonly dataTo?: string;
      readonly validTo?: string;
      readonly validFrom?: string;
      readonly maxUsesPerDay?: number;
      readonly maxUses?: number;
      readonly modes?: readonly ("query" | "verify" | "model")[];
      readonly retentionDays?: number;
      readonly channels?: readonly ("api" | "portal")[];
      readonly places?: readonly (string)[];
      readonly filters?: readonly ({
        readonly item: string;
        readonly filter: "within-period" | "status-only";
      })[];
      readonly signature?: {
        readonly at: string;
        readonly assertion: {
          readonly id: string;
          readonly rawId: string;
          readonly type: "public-key";
          readonly authenticatorAttachment?: "platform" | "cross-platform";
          readonly clientExtensionResults: Record<string, unknown>;
          readonly response: {
            readonly clientDataJSON: string;
            readonly authenticatorData: string;
            readonly signature: string;
            readonly userHandle?: string;
          };
        };
      };
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 查询授权 · List authorisations */
  'consent.list-authorisations': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly state?: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly purpose?: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly subjectId?: string;
      readonly institutionNo?: number;
    };
    output: {
      readonly authorisations: readonly ({
        readonly authorisationId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly purpose: string;
        readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
        readonly version: number;
        readonly items: readonly (string)[];
        readonly validFrom: string;
        readonly validTo: string;
        readonly usedTotal: number;
        readonly maxUses: number;
        readonly usedToday: number;
        readonly lastUsedAt: string | null;
        readonly renews: string | null;
        readonly openedAt: string;
        readonly updatedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询逾期未回报的删除 · List deletions overdue */
  'consent.list-missing-deletions': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly open?: boolean;
    };
    output: {
      readonly missing: readonly ({
        readonly authorisationId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly dueAt: string;
        readonly foundAt: string;
        readonly closedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询授权企业的名称 · List names of enterprises */
  'consent.list-names': {
    input: {
      readonly subjectIds: readonly (string)[];
    };
    output: {
      readonly names: readonly ({
        readonly subjectId: string;
        readonly name: string;
      })[];
    };
  };
  /** 查询授权通知 · List notices about authorisations */
  'consent.list-notices': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly since?: string;
    };
    output: {
      readonly notices: readonly ({
        readonly at: string;
        readonly kind: "requested" | "granted" | "amended" | "refused" | "paused" | "resumed" | "revoked";
        readonly authorisationId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly purpose: string;
        readonly reason: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询用途 · List purposes */
  'consent.list-templates': {
    input: Record<string, never>;
    output: {
      readonly templates: readonly ({
        readonly purpose: string;
        readonly version: number;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly description: {
          readonly zh: string;
          readonly en: string;
        };
        readonly maxValidityDays: number;
        readonly maxUses: number;
        readonly maxUsesPerDay: number;
        readonly maxHistoryMonths: number;
        readonly maxRetentionDays: number;
        readonly modes: readonly ("query" | "verify" | "model")[];
        readonly banded: boolean;
        readonly caseKinds: readonly ("application" | "loan" | "customer-review")[];
        readonly oneCase: boolean;
        readonly items: readonly (string)[] | null;
        readonly screenText: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
    };
  };
  /** 暂停授权 · Pause an authorisation */
  'consent.pause': {
    input: {
      readonly authorisationId: string;
      readonly reason?: string;
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 预览授权文件 · Preview an authorisation */
  'consent.preview': {
    input: {
      readonly authorisationId?: string;
      readonly institutionNo?: number;
      readonly purpose?: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly items?: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[] | null;
      })[];
      readonly dataFrom?: string;
      readonly dataTo?: string;
      readonly validTo?: string;
      readonly validFrom?: string;
      readonly maxUsesPerDay?: number;
      readonly maxUses?: number;
      readonly modes?: readonly ("query" | "verify" | "model")[];
      readonly retentionDays?: number;
      readonly channels?: readonly ("api" | "portal")[];
      readonly places?: readonly (string)[];
      readonly filters?: readonly ({
        readonly item: string;
        readonly filter: "within-period" | "status-only";
      })[];
    };
    output: {
      readonly at: string;
      readonly challenge: string;
      readonly digest: string;
      readonly document: {
        readonly authorisationId: string;
        readonly version: number;
        readonly grantedAt: string;
        readonly authorizationDetails: readonly ({
          readonly type: "jinqiao.items.v1";
          readonly locations: readonly (string)[];
          readonly identifier: string;
          readonly actions: readonly ("query" | "verify" | "model")[];
          readonly institutionNo: number;
          readonly purpose: {
            readonly name: "loan-review" | "post-loan-monitoring" | "pre-screening";
            readonly version: number;
            readonly caseKinds: readonly ("application" | "loan" | "customer-review")[];
            readonly oneCase: boolean;
            readonly banded: boolean;
          };
          readonly items: readonly ({
            readonly item: string;
            readonly fields: readonly (string)[] | null;
          })[];
          readonly dataPeriod: {
            readonly from: string;
            readonly to: string;
          };
          readonly validity: {
            readonly from: string;
            readonly to: string;
          };
          readonly maxUsesPerDay: number;
          readonly maxUses: number;
          readonly retentionDays: number;
          readonly channels: readonly ("api" | "portal")[];
          readonly places: readonly (string)[];
          readonly filters: readonly ({
            readonly item: string;
            readonly filter: "within-period" | "status-only";
          })[];
        })[];
        readonly screenText: {
          readonly zh: string;
          readonly en: string;
        };
        readonly actor: {
          readonly clientId: string;
          readonly mandateId: string | null;
        };
      };
    };
  };
  /** 拒绝申请 · Refuse a request */
  'consent.refuse': {
    input: {
      readonly authorisationId: string;
      readonly reason?: string;
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 申请续期 · Ask to renew an authorisation */
  'consent.renew': {
    input: {
      readonly authorisationId: string;
      readonly items?: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[] | null;
      })[];
      readonly dataFrom?: string;
      readonly dataTo?: string;
      readonly validTo: string;
      readonly validFrom?: string;
      readonly maxUsesPerDay?: number;
      readonly maxUses?: number;
      readonly modes?: readonly ("query" | "verify" | "model")[];
      readonly retentionDays?: number;
      readonly channels?: readonly ("api" | "portal")[];
      readonly places?: readonly (string)[];
      readonly filters?: readonly ({
        readonly item: string;
        readonly filter: "within-period" | "status-only";
      })[];
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 回报删除 · Report a deletion */
  'consent.report-deletion': {
    input: {
      readonly authorisationId: string;
      readonly deletedAt?: string;
      readonly note?: string;
    };
    output: {
      readonly authorisationId: string;
      readonly deletedAt: string;
      readonly closed: number;
      readonly receipt: string;
    };
  };
  /** 申请授权 · Request an authorisation */
  'consent.request': {
    input: {
      readonly subjectCode: string;
      readonly purpose: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly items: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[] | null;
      })[];
      readonly dataFrom: string;
      readonly dataTo: string;
      readonly validTo: string;
      readonly validFrom?: string;
      readonly maxUsesPerDay?: number;
      readonly maxUses?: number;
      readonly modes?: readonly ("query" | "verify" | "model")[];
      readonly retentionDays?: number;
      readonly channels?: readonly ("api" | "portal")[];
      readonly places?: readonly (string)[];
      readonly filters?: readonly ({
        readonly item: string;
        readonly filter: "within-period" | "status-only";
      })[];
      readonly draft?: boolean;
      readonly draftId?: string;
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 恢复授权 · Resume an authorisation */
  'consent.resume': {
    input: {
      readonly authorisationId: string;
      readonly reason?: string;
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 撤回授权 · Revoke an authorisation */
  'consent.revoke': {
    input: {
      readonly authorisationId: string;
      readonly reason?: string;
    };
    output: {
      readonly authorisationId: string;
      readonly subjectId: string;
      readonly institutionNo: number;
      readonly purpose: string;
      readonly state: "draft" | "awaiting" | "reserved" | "active" | "paused" | "revoked" | "refused" | "dropped" | "expired" | "exhausted";
      readonly version: number;
      readonly validFrom: string;
      readonly validTo: string;
    };
  };
  /** 授权查询信用评价 · Ask for an evaluation */
  'evaluation.ask': {
    input: {
      readonly authorisationId: string;
      readonly code: string;
      readonly purpose: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly caseNo: string;
      readonly items: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[];
      })[];
      readonly modelId?: string;
    };
    output: {
      readonly evaluation: {
        readonly subjectId: string;
        readonly asOf: string;
        readonly modelId: string;
        readonly modelTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly sample: boolean;
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
        readonly rules: readonly ({
          readonly code: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly worst: string;
        })[];
        readonly adverse: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly theme: {
            readonly zh: string;
            readonly en: string;
          };
          readonly contribution: number;
        })[];
        readonly favourable: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly theme: {
            readonly zh: string;
            readonly en: string;
          };
          readonly contribution: number;
        })[];
        readonly missing: readonly ({
          readonly kind: "not-collected" | "not-authorised" | "none-on-record" | "unusable";
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly indicators: readonly (string)[];
        })[];
      };
      readonly receipt: {
        readonly disclosureId: string;
        readonly leafHash: string;
        readonly jws: string;
      };
    };
  };
  /** 办结模型预警 · Close an alarm */
  'evaluation.close-alarm': {
    input: {
      readonly alarmId: string;
      readonly note: string;
    };
    output: Record<string, unknown>;
  };
  /** 比对评价模型 · Compare two models */
  'evaluation.compare-models': {
    input: {
      readonly modelId: string;
      readonly otherModelId: string;
    };
    output: {
      readonly modelId: string;
      readonly otherModelId: string;
      readonly asOf: string;
      readonly enterprises: number | null;
      readonly first: {
        readonly graded: number | null;
        readonly meanCoverage: number | null;
      };
      readonly second: {
        readonly graded: number | null;
        readonly meanCoverage: number | null;
      };
      readonly gradedByBoth: number | null;
      readonly agreement: number | null;
      readonly gradeMoves: readonly ({
        readonly from: string | null;
        readonly to: string | null;
        readonly enterprises: number | null;
      })[];
      readonly bands: readonly ({
        readonly grade: string;
        readonly first: number | null;
        readonly second: number | null;
      })[] | null;
      readonly bandIndex: number | null;
      readonly loanOutcomes: {
        readonly loans: number;
        readonly bads: number;
        readonly first: {
          readonly auc: number;
          readonly aucLow: number;
          readonly aucHigh: number;
          readonly ks: number;
        };
        readonly second: {
          readonly auc: number;
          readonly aucLow: number;
          readonly aucHigh: number;
          readonly ks: number;
        };
      } | null;
    };
  };
  /** 起草评价模型 · Draft a model */
  'evaluation.draft-model': {
    input: {
      readonly model?: {
        readonly format: "jinqiao-model-1";
        readonly name: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly sample: boolean;
        readonly division: string | null;
        readonly card: {
          readonly id: string;
          readonly card: Record<string, unknown>;
        };
        readonly grades: readonly ({
          readonly grade: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly from: number | null;
        })[];
        readonly rules: readonly ({
          readonly code: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly when: string;
          readonly worst: string;
        })[];
        readonly leastCoverage: number;
      };
      readonly pmml?: {
        readonly text: string;
        readonly multiply?: number;
        readonly sample?: boolean;
        readonly name: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly division: string | null;
        readonly grades: readonly ({
          readonly grade: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly from: number | null;
        })[];
        readonly rules: readonly ({
          readonly code: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly when: string;
          readonly worst: string;
        })[];
        readonly leastCoverage: number;
      };
      readonly note?: string;
    };
    output: {
      readonly modelId: string;
      readonly isNew: boolean;
    };
  };
  /** 导出评价模型 · Export a model */
  'evaluation.export-model': {
    input: {
      readonly modelId: string;
      readonly format: "json" | "pmml" | "sql";
    };
    output: {
      readonly fileName: string;
      readonly contentType: string;
      readonly text: string;
    };
  };
  /** 查看评价模型 · Show a model */
  'evaluation.get-model': {
    input: {
      readonly modelId: string;
    };
    output: {
      readonly modelId: string;
      readonly name: string;
      readonly title: {
        readonly zh: string;
        readonly en: string;
      };
      readonly institutionNo: number | null;
      readonly divisionCode: string | null;
      readonly modelState: "draft" | "validated" | "submitted" | "approved" | "shadow" | "champion" | "retired";
      readonly stateAt: string;
      readonly author: string;
      readonly draftedAt: string;
      readonly featureSet: string;
      readonly model: {
        readonly format: "jinqiao-model-1";
        readonly name: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly sample: boolean;
        readonly division: string | null;
        readonly card: {
          readonly id: string;
          readonly card: Record<string, unknown>;
        };
        readonly grades: readonly ({
          readonly grade: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly from: number | null;
        })[];
        readonly rules: readonly ({
          readonly code: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly when: string;
          readonly worst: string;
        })[];
        readonly leastCoverage: number;
      };
      readonly reading: {
        readonly least: number;
        readonly most: number;
        readonly golden: number;
        readonly origin: "statistical" | "expert";
        readonly characteristics: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly theme: {
            readonly zh: string;
            readonly en: string;
          };
          readonly mean: number;
          readonly bins: readonly ({
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly points: number;
            readonly example: number | string;
          })[];
          readonly specials: readonly ({
            readonly kind: "not-collected" | "not-authorised" | "none-on-record" | "unusable";
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly points: number;
          })[];
        })[];
        readonly rules: readonly ({
          readonly code: string;
          readonly sentence: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
      };
      readonly acts: readonly ({
        readonly seq: number;
        readonly act: string;
        readonly by: string;
        readonly at: string;
        readonly note: string | null;
        readonly report: {
          readonly enterprises: number | null;
          readonly ungraded: number | null;
          readonly meanCoverage: number | null;
          readonly grades: readonly ({
            readonly grade: string;
            readonly enterprises: number | null;
          })[];
        } | null;
      })[];
      readonly moves: readonly ({
        readonly act: "validate" | "submit" | "approve" | "reject" | "try" | "promote" | "retire";
        readonly why: {
          readonly zh: string;
          readonly en: string;
        } | null;
      })[];
    };
  };
  /** 查询模型预警 · List alarms of models */
  'evaluation.list-alarms': {
    input: {
      readonly alarmState?: "open" | "taken" | "closed";
      readonly modelId?: string;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly alarms: readonly ({
        readonly alarmId: string;
        readonly modelId: string;
        readonly modelTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly month: string;
        readonly alarmKind: "missing" | "characteristic" | "score" | "calibration";
        readonly what: string;
        readonly whatTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly division: string | null;
        readonly level: "watch" | "act";
        readonly value: number;
        readonly raisedAt: string;
        readonly alarmState: "open" | "taken" | "closed";
        readonly owner: string | null;
        readonly takenAt: string | null;
        readonly closedAt: string | null;
        readonly note: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询评价模型 · List models */
  'evaluation.list-models': {
    input: {
      readonly state?: "draft" | "validated" | "submitted" | "approved" | "shadow" | "champion" | "retired";
      readonly owner?: "platform" | "institution";
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly models: readonly ({
        readonly modelId: string;
        readonly name: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly institutionNo: number | null;
        readonly divisionCode: string | null;
        readonly modelState: "draft" | "validated" | "submitted" | "approved" | "shadow" | "champion" | "retired";
        readonly stateAt: string;
        readonly author: string;
        readonly draftedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询模型监测 · How models do, by months */
  'evaluation.list-monitoring': {
    input: {
      readonly modelId?: string;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly months: readonly ({
        readonly modelTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly modelId: string;
        readonly month: string;
        readonly asOf: string;
        readonly baselineAt: string;
        readonly enterprises: number;
        readonly score: number;
        readonly characteristic: {
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly index: number;
          readonly pointsMoved: number;
          readonly missingBefore: number;
          readonly missingNow: number;
        } | null;
        readonly missing: {
          readonly item: string;
          readonly division: string | null;
          readonly enterprises: number;
          readonly before: number;
          readonly now: number;
          readonly kinds: readonly ({
            readonly kind: "not-collected" | "not-authorised" | "none-on-record" | "unusable";
            readonly before: number;
            readonly now: number;
          })[];
        } | null;
        readonly openAlarms: number;
      })[];
      readonly bands: readonly ({
        readonly kind: "missing" | "characteristic" | "score" | "calibration";
        readonly watch: number;
        readonly act: number;
      })[];
      readonly next: string | null;
    };
  };
  /** 查看历次评价 · List earlier evaluations */
  'evaluation.list-scores': {
    input: {
      readonly code?: string;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly scores: readonly ({
        readonly asOf: string;
        readonly modelId: string;
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
        readonly featureSet: string;
        readonly featuresDigest: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 立即监测模型 · Look how models do now */
  'evaluation.monitor': {
    input: {
      readonly modelId?: string;
    };
    output: {
      readonly modelIds: readonly (string)[];
    };
  };
  /** 办理模型启用 · Take a model through its life */
  'evaluation.move-model': {
    input: {
      readonly modelId: string;
      readonly act: "validate" | "submit" | "approve" | "reject" | "try" | "promote" | "retire";
      readonly note?: string;
    };
    output: {
      readonly modelState: "draft" | "validated" | "submitted" | "approved" | "shadow" | "champion" | "retired";
      readonly report: {
        readonly enterprises: number | null;
        readonly ungraded: number | null;
        readonly meanCoverage: number | null;
        readonly grades: readonly ({
          readonly grade: string;
          readonly enterprises: number | null;
        })[];
      } | null;
      readonly replaced: string | null;
    };
  };
  /** 查看企业画像 · Show a portrait */
  'evaluation.portrait': {
    input: {
      readonly code?: string;
    };
    output: {
      readonly peers: {
        readonly section: string;
        readonly size: string;
        readonly age: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly countedAt: string;
      } | null;
      readonly dimensions: readonly ({
        readonly dimension: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly percentile: number | null;
        readonly indicators: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly value: {
            readonly zh: string;
            readonly en: string;
          };
          readonly percentile: number | null;
          readonly among: number;
        })[];
      })[];
      readonly trend: readonly ({
        readonly month: string;
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
      })[];
    };
  };
  /** 复算评价 · Compute an evaluation again */
  'evaluation.replay': {
    input: {
      readonly code: string;
      readonly modelId: string;
      readonly asOf: string;
    };
    output: {
      readonly equal: boolean;
      readonly stored: {
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
        readonly featuresDigest: string;
      };
      readonly computed: {
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
        readonly featuresDigest: string;
      };
    };
  };
  /** 设定监测界限 · Set a band */
  'evaluation.set-band': {
    input: {
      readonly kind: "missing" | "characteristic" | "score" | "calibration";
      readonly watch: number;
      readonly act: number;
    };
    output: Record<string, unknown>;
  };
  /** 查看模型监测 · How a model does in a month */
  'evaluation.show-monitoring': {
    input: {
      readonly modelId: string;
      readonly month: string;
    };
    output: {
      readonly modelId: string;
      readonly month: string;
      readonly asOf: string;
      readonly baselineAt: string;
      readonly enterprises: number;
      readonly report: {
        readonly score: number;
        readonly characteristics: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly index: number;
          readonly pointsMoved: number;
          readonly missingBefore: number;
          readonly missingNow: number;
        })[];
        readonly missing: readonly ({
          readonly item: string;
          readonly division: string | null;
          readonly enterprises: number;
          readonly before: number;
          readonly now: number;
          readonly kinds: readonly ({
            readonly kind: "not-collected" | "not-authorised" | "none-on-record" | "unusable";
            readonly before: number;
            readonly now: number;
          })[];
        })[];
        readonly gradeMoves: readonly ({
          readonly from: string | null;
          readonly to: string | null;
          readonly enterprises: number;
        })[];
        readonly besideChampion: readonly ({
          readonly from: string | null;
          readonly to: string | null;
          readonly enterprises: number;
        })[] | null;
        readonly calibration: readonly ({
          readonly grade: string | null;
          readonly loans: number | null;
          readonly bads: number | null;
          readonly observed: number | null;
          readonly expected: number | null;
          readonly low: number | null;
          readonly high: number | null;
          readonly deviation: number | null;
          readonly calibrated: "within" | "expected-too-low" | "expected-too-high" | null;
        })[];
      };
    };
  };
  /** 查看信用评价 · Show an evaluation */
  'evaluation.show': {
    input: {
      readonly code?: string;
    };
    output: {
      readonly evaluation: {
        readonly subjectId: string;
        readonly asOf: string;
        readonly modelId: string;
        readonly modelTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly sample: boolean;
        readonly score: number;
        readonly grade: string | null;
        readonly gradeTitle: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly scoreGrade: string;
        readonly coverage: number;
        readonly rules: readonly ({
          readonly code: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly worst: string;
          readonly count: number;
          readonly records: readonly ({
            readonly item: string;
            readonly itemTitle: {
              readonly zh: string;
              readonly en: string;
            };
            readonly key: string;
            readonly remedies: readonly ("object" | "repair")[];
          })[];
        })[];
        readonly adverse: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly theme: {
            readonly zh: string;
            readonly en: string;
          };
          readonly value: {
            readonly zh: string;
            readonly en: string;
          };
          readonly points: number;
          readonly contribution: number;
          readonly better: {
            readonly points: number;
            readonly target: {
              readonly zh: string;
              readonly en: string;
            };
          } | null;
          readonly count: number;
          readonly records: readonly ({
            readonly item: string;
            readonly itemTitle: {
              readonly zh: string;
              readonly en: string;
            };
            readonly key: string;
            readonly remedies: readonly ("object" | "repair")[];
          })[];
        })[];
        readonly favourable: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly theme: {
            readonly zh: string;
            readonly en: string;
          };
          readonly value: {
            readonly zh: string;
            readonly en: string;
          };
          readonly points: number;
          readonly contribution: number;
          readonly better: {
            readonly points: number;
            readonly target: {
              readonly zh: string;
              readonly en: string;
            };
          } | null;
          readonly count: number;
          readonly records: readonly ({
            readonly item: string;
            readonly itemTitle: {
              readonly zh: string;
              readonly en: string;
            };
            readonly key: string;
            readonly remedies: readonly ("object" | "repair")[];
          })[];
        })[];
        readonly missing: readonly ({
          readonly kind: "not-collected" | "not-authorised" | "none-on-record" | "unusable";
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly indicators: readonly ({
            readonly zh: string;
            readonly en: string;
          })[];
        })[];
        readonly indicators: readonly ({
          readonly indicator: string;
          readonly value: {
            readonly zh: string;
            readonly en: string;
          };
          readonly bin: number | null;
          readonly points: number;
        })[];
      } | null;
    };
  };
  /** 领取模型预警 · Take an alarm */
  'evaluation.take-alarm': {
    input: {
      readonly alarmId: string;
    };
    output: {
      readonly takenFrom: string | null;
    };
  };
  /** 监测自有模型 · Look how an own model does */
  'evaluation.watch-own-model': {
    input: {
      readonly modelId: string;
    };
    output: {
      readonly modelId: string;
      readonly asOf: string;
      readonly baselineAt: string;
      readonly enterprises: number | null;
      readonly score: number | null;
      readonly characteristics: readonly ({
        readonly indicator: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly index: number;
        readonly pointsMoved: number;
        readonly missingBefore: number;
        readonly missingNow: number;
      })[];
      readonly missing: readonly ({
        readonly item: string;
        readonly division: string | null;
        readonly enterprises: number;
        readonly before: number;
        readonly now: number;
        readonly kinds: readonly ({
          readonly kind: "not-collected" | "not-authorised" | "none-on-record" | "unusable";
          readonly before: number;
          readonly now: number;
        })[];
      })[];
      readonly gradeMoves: readonly ({
        readonly from: string | null;
        readonly to: string | null;
        readonly enterprises: number;
      })[];
    };
  };
  /** 评价试算 · What if */
  'evaluation.what-if': {
    input: {
      readonly code?: string;
      readonly changes: readonly ({
        readonly indicator: string;
        readonly value: number | string;
      })[];
    };
    output: {
      readonly before: {
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
      };
      readonly after: {
        readonly score: number;
        readonly grade: string | null;
        readonly coverage: number;
      };
      readonly points: readonly ({
        readonly indicator: string;
        readonly before: number;
        readonly after: number;
      })[];
    };
  };
  /** 提交担保文件 · Add a document to a guarantee */
  'guarantees.add-document': {
    input: {
      readonly guaranteeId: string;
      readonly fileName: string;
    };
    output: {
      readonly documentId: string;
      readonly sha256: string;
      readonly isNew: boolean;
    };
  };
  /** 答复担保申请 · Answer a request for a guarantee */
  'guarantees.answer': {
    input: {
      readonly guaranteeId: string;
      readonly act: "give" | "refuse";
      readonly undertaking?: {
        readonly letterNo: string;
        readonly amountFen: number;
        readonly feeBp: number;
        readonly validUntil: string;
        readonly letterId?: string;
      };
      readonly refusalCode?: string;
      readonly text?: string;
    };
    output: {
      readonly guarantee: {
        readonly guaranteeId: string;
        readonly applicationId: string;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly guarantorNo: number;
        readonly lenderNo: number;
        readonly guaranteeState: "asked" | "given" | "refused" | "withdrawn" | "in-force" | "lapsed";
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: string;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly dueOn: string | null;
        readonly overdue: boolean;
        readonly undertaking: {
          readonly letterNo: string;
          readonly amountFen: number;
          readonly feeBp: number;
          readonly validUntil: string;
          readonly letterId: string | null;
        } | null;
        readonly askedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
      };
    };
  };
  /** 申请融资担保 · Ask for a guarantee */
  'guarantees.ask': {
    input: {
      readonly applicationId: string;
      readonly guarantorNo: number;
      readonly amountFen?: number;
      readonly text?: string;
      readonly authorise?: {
        readonly items?: readonly (string)[];
        readonly dataFrom?: string;
        readonly dataTo?: string;
        readonly validTo?: string;
      };
    };
    output: {
      readonly guarantee: {
        readonly guaranteeId: string;
        readonly applicationId: string;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly guarantorNo: number;
        readonly lenderNo: number;
        readonly guaranteeState: "asked" | "given" | "refused" | "withdrawn" | "in-force" | "lapsed";
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: string;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly dueOn: string | null;
        readonly overdue: boolean;
        readonly undertaking: {
          readonly letterNo: string;
          readonly amountFen: number;
          readonly feeBp: number;
          readonly validUntil: string;
          readonly letterId: string | null;
        } | null;
        readonly askedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
      };
    };
  };
  /** 下载担保文件 · Get a document of a guarantee */
  'guarantees.get-document': {
    input: {
      readonly guaranteeId: string;
      readonly documentId: string;
    };
    output: DownloadedFile;
  };
  /** 查看担保申请 · Get a request for a guarantee */
  'guarantees.get': {
    input: {
      readonly guaranteeId: string;
    };
    output: {
      readonly guarantee: {
        readonly guaranteeId: string;
        readonly applicationId: string;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly guarantorNo: number;
        readonly lenderNo: number;
        readonly guaranteeState: "asked" | "given" | "refused" | "withdrawn" | "in-force" | "lapsed";
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: string;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly dueOn: string | null;
        readonly overdue: boolean;
        readonly undertaking: {
          readonly letterNo: string;
          readonly amountFen: number;
          readonly feeBp: number;
          readonly validUntil: string;
          readonly letterId: string | null;
        } | null;
        readonly askedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
      };
      readonly guarantorName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly lenderName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly productName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly offer: {
        readonly amountFen: number;
        readonly termMonths: number;
        readonly annualRateBp: number;
        readonly guarantee: "credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge";
        readonly repayment: "equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving";
      } | null;
      readonly cost: {
        readonly feesFen: number;
        readonly monthlyCostFen: number;
        readonly annualisedBp: number;
      } | null;
      readonly timeline: readonly ({
        readonly seq: number;
        readonly event: string;
        readonly at: string;
        readonly party: "subject" | "institution" | "platform";
        readonly text: string | null;
        readonly refusalCode: string | null;
        readonly dueOn: string | null;
        readonly late: boolean | null;
        readonly undertaking: {
          readonly letterNo: string;
          readonly amountFen: number;
          readonly feeBp: number;
          readonly validUntil: string;
          readonly letterId: string | null;
        } | null;
        readonly terms: {
          readonly amountFen: number;
          readonly termMonths: number;
          readonly annualRateBp: number;
          readonly guarantee: "credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge";
          readonly repayment: "equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving";
        } | null;
        readonly contractNo: string | null;
        readonly documentId: string | null;
        readonly fileName: string | null;
        readonly because: string | null;
      })[];
    };
  };
  /** 列出担保机构 · List guarantors */
  'guarantees.list-guarantors': {
    input: Record<string, never>;
    output: {
      readonly guarantors: readonly ({
        readonly guarantorNo: number;
        readonly guarantorName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly taking: boolean;
        readonly divisions: readonly (string)[];
        readonly maxAmountFen: number;
        readonly minFeeBp: number;
        readonly maxFeeBp: number;
        readonly items: readonly (string)[];
        readonly note: string;
      })[];
    };
  };
  /** 列出担保申请 · List requests for guarantees */
  'guarantees.list': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly applicationId?: string;
      readonly open?: boolean;
      readonly states?: readonly ("asked" | "given" | "refused" | "withdrawn" | "in-force" | "lapsed")[];
    };
    output: {
      readonly guaranteeRequests: readonly ({
        readonly guaranteeId: string;
        readonly applicationId: string;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly guarantorNo: number;
        readonly lenderNo: number;
        readonly guaranteeState: "asked" | "given" | "refused" | "withdrawn" | "in-force" | "lapsed";
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: string;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly dueOn: string | null;
        readonly overdue: boolean;
        readonly undertaking: {
          readonly letterNo: string;
          readonly amountFen: number;
          readonly feeBp: number;
          readonly validUntil: string;
          readonly letterId: string | null;
        } | null;
        readonly askedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 就担保申请发送消息 · Write about a guarantee */
  'guarantees.send-message': {
    input: {
      readonly guaranteeId: string;
      readonly text: string;
    };
    output: {
      readonly guaranteeId: string;
      readonly seq: number;
    };
  };
  /** 设置担保业务条件 · Say the terms of guarantees */
  'guarantees.set-terms': {
    input: {
      readonly taking: boolean;
      readonly divisions: readonly (string)[];
      readonly maxAmountFen: number;
      readonly minFeeBp: number;
      readonly maxFeeBp: number;
      readonly items: readonly (string)[];
      readonly note: string;
    };
    output: {
      readonly terms: {
        readonly taking: boolean;
        readonly divisions: readonly (string)[];
        readonly maxAmountFen: number;
        readonly minFeeBp: number;
        readonly maxFeeBp: number;
        readonly items: readonly (string)[];
        readonly note: string;
      };
    };
  };
  /** 撤回担保申请 · Withdraw a request for a guarantee */
  'guarantees.withdraw': {
    input: {
      readonly guaranteeId: string;
      readonly text?: string;
    };
    output: {
      readonly guarantee: {
        readonly guaranteeId: string;
        readonly applicationId: string;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly guarantorNo: number;
        readonly lenderNo: number;
        readonly guaranteeState: "asked" | "given" | "refused" | "withdrawn" | "in-force" | "lapsed";
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: string;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly dueOn: string | null;
        readonly overdue: boolean;
        readonly undertaking: {
          readonly letterNo: string;
          readonly amountFen: number;
          readonly feeBp: number;
          readonly validUntil: string;
          readonly letterId: string | null;
        } | null;
        readonly askedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
      };
    };
  };
  /** 准予接入 · Admit an institution */
  'institutions.admit': {
    input: {
      readonly institutionNo: number;
      readonly items: readonly (string)[];
      readonly purposes: readonly ("loan-review" | "post-loan-monitoring" | "pre-screening")[];
      readonly divisions: readonly (string)[];
      readonly tier: "attended" | "unattended" | "bulk";
      readonly validUntil: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 申请接入 · Apply for admission */
  'institutions.apply': {
    input: {
      readonly contact: {
        readonly name: string;
        readonly telephone: string;
        readonly email: string;
      };
      readonly items: readonly (string)[];
      readonly purposes: readonly ("loan-review" | "post-loan-monitoring" | "pre-screening")[];
      readonly divisions: readonly (string)[];
      readonly tier: "attended" | "unattended" | "bulk";
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 安全评估 · Assess the security of an institution */
  'institutions.assess': {
    input: {
      readonly institutionNo: number;
      readonly scores: readonly ({
        readonly criterion: string;
        readonly points: number;
        readonly finding?: string;
      })[];
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
      readonly totalPoints: number | null;
    };
  };
  /** 查看接入机构 · Read an institution */
  'institutions.get-institution': {
    input: {
      readonly institutionNo?: number;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
      readonly code: string;
      readonly unifiedCode: string;
      readonly nameZh: string;
      readonly nameEn: string;
      readonly institutionKind: "bank" | "insurer" | "guarantor" | "other";
      readonly divisionCode: string;
      readonly items: readonly (string)[];
      readonly purposes: readonly (string)[];
      readonly divisions: readonly (string)[];
      readonly tier: string;
      readonly admittedUntil: string | null;
      readonly expired: boolean;
      readonly registeredAt: string;
      readonly updatedAt: string;
      readonly application: {
        readonly appliedAt: string;
        readonly contact: {
          readonly name: string;
          readonly telephone: string;
          readonly email: string;
        };
        readonly wanted: {
          readonly items: readonly (string)[];
          readonly purposes: readonly (string)[];
          readonly divisions: readonly (string)[];
          readonly tier: string;
        };
        readonly totalPoints: number | null;
        readonly evidence: readonly ({
          readonly criterion: string;
          readonly note: string;
          readonly fileName: string | null;
          readonly sha256: string | null;
        })[];
        readonly marks: readonly ({
          readonly criterion: string;
          readonly requirement: string;
          readonly points: number;
        })[];
        readonly openFindings: readonly ({
          readonly criterion: string;
          readonly requirement: string;
          readonly finding: string;
          readonly answer: string | null;
        })[];
      } | null;
      readonly history: readonly ({
        readonly seq: number;
        readonly at: string;
        readonly act: string;
        readonly role: string;
        readonly clientId: string | null;
        readonly particulars: Record<string, unknown>;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询安全评估清单 · List the checklist of the security assessment */
  'institutions.list-checklist': {
    input: Record<string, never>;
    output: {
      readonly passPoints: number;
      readonly passTotal: number;
      readonly checklist: readonly ({
        readonly criterion: string;
        readonly requirement: string;
        readonly source: string;
        readonly weight: number;
        readonly bars: boolean;
      })[];
    };
  };
  /** 接入机构名录 · Directory of institutions */
  'institutions.list-directory': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly institutions: readonly ({
        readonly institutionNo: number;
        readonly nameZh: string;
        readonly nameEn: string;
        readonly kind: "bank" | "insurer" | "guarantor" | "other";
        readonly divisionCode: string;
        readonly purposes: readonly ("loan-review" | "post-loan-monitoring" | "pre-screening")[];
        readonly admittedUntil: string | null;
        readonly state: "admitted" | "expired" | "suspended" | "withdrawn";
      })[];
      readonly next: string | null;
    };
  };
  /** 查询接入机构 · List institutions */
  'institutions.list-institutions': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly state?: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
    };
    output: {
      readonly institutions: readonly ({
        readonly institutionNo: number;
        readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
        readonly applicationState: "applied" | "mending" | "assessed" | null;
        readonly code: string;
        readonly unifiedCode: string;
        readonly nameZh: string;
        readonly nameEn: string;
        readonly institutionKind: "bank" | "insurer" | "guarantor" | "other";
        readonly divisionCode: string;
        readonly items: readonly (string)[];
        readonly purposes: readonly (string)[];
        readonly divisions: readonly (string)[];
        readonly tier: string;
        readonly admittedUntil: string | null;
        readonly expired: boolean;
        readonly registeredAt: string;
        readonly updatedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询数据提供单位 · List providers */
  'institutions.list-providers': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly providers: readonly ({
        readonly providerNo: number;
        readonly code: string;
        readonly nameZh: string;
        readonly nameEn: string;
        readonly divisionCode: string;
        readonly items: readonly (string)[];
        readonly precedence: number;
        readonly maxRefusedShare: number | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 答复整改 · Answer a finding */
  'institutions.mend': {
    input: {
      readonly criterion: string;
      readonly answer: string;
      readonly evidence?: readonly ({
        readonly criterion: string;
        readonly note: string;
        readonly fileName?: string;
        readonly sha256?: string;
      })[];
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 不予接入 · Refuse an institution */
  'institutions.refuse': {
    input: {
      readonly institutionNo: number;
      readonly reason: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 登记接入机构 · Register an institution */
  'institutions.register-institution': {
    input: {
      readonly code: string;
      readonly unifiedCode: string;
      readonly nameZh: string;
      readonly nameEn: string;
      readonly kind: "bank" | "insurer" | "guarantor" | "other";
      readonly divisionCode: string;
    };
    output: {
      readonly institutionNo: number;
      readonly created: boolean;
    };
  };
  /** 登记数据提供单位 · Register a provider */
  'institutions.register-provider': {
    input: {
      readonly code: string;
      readonly nameZh: string;
      readonly nameEn: string;
      readonly divisionCode: string;
      readonly items: readonly (string)[];
      readonly precedence?: number;
      readonly maxRefusedShare?: number | null;
    };
    output: {
      readonly providerNo: number;
      readonly created: boolean;
    };
  };
  /** 恢复接入 · Resume an institution */
  'institutions.resume': {
    input: {
      readonly institutionNo: number;
      readonly reason: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 提交评估佐证材料 · Submit evidence */
  'institutions.submit-evidence': {
    input: {
      readonly evidence: readonly ({
        readonly criterion: string;
        readonly note: string;
        readonly fileName?: string;
        readonly sha256?: string;
      })[];
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 暂停接入 · Suspend an institution */
  'institutions.suspend': {
    input: {
      readonly institutionNo: number;
      readonly reason: string;
      readonly proposalId?: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 警告 · Warn an institution */
  'institutions.warn': {
    input: {
      readonly institutionNo: number;
      readonly reason: string;
      readonly proposalId?: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 取消接入 · Withdraw an institution */
  'institutions.withdraw': {
    input: {
      readonly institutionNo: number;
      readonly reason: string;
      readonly proposalId?: string;
    };
    output: {
      readonly institutionNo: number;
      readonly admissionState: "registered" | "applied" | "mending" | "assessed" | "admitted" | "suspended" | "withdrawn" | "refused";
      readonly applicationState: "applied" | "mending" | "assessed" | null;
    };
  };
  /** 确认贷款信息 · Confirm a loan */
  'loans.confirm': {
    input: {
      readonly institutionNo: number;
      readonly contractNo: string;
      readonly version: number;
    };
    output: {
      readonly answeredAt: string;
    };
  };
  /** 提出贷款信息不符 · Dispute a loan */
  'loans.dispute': {
    input: {
      readonly institutionNo: number;
      readonly contractNo: string;
      readonly version: number;
      readonly words: string;
    };
    output: {
      readonly answeredAt: string;
    };
  };
  /** 下载贷款结果模板 · Download the template of loan results */
  'loans.download-template': {
    input: Record<string, never>;
    output: DownloadedFile;
  };
  /** 查看贷款结果报告的回执 · Get the receipt of a report of loans */
  'loans.get-report': {
    input: {
      readonly reportId: string;
    };
    output: {
      readonly loanReport: {
        readonly reportId: string;
        readonly reportedAt: string;
        readonly fileName: string | null;
        readonly rows: number;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly digest: string;
        readonly refusals: readonly ({
          readonly row: number;
          readonly field: string;
          readonly rule: string;
          readonly message: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
      };
    };
  };
  /** 查看贷款的全部版本 · Get a loan with its history */
  'loans.get': {
    input: {
      readonly code: string;
      readonly institutionNo: number;
      readonly contractNo: string;
    };
    output: {
      readonly versions: readonly ({
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly contractNo: string;
        readonly caseNo: string;
        readonly loanKind: "working-capital" | "fixed-asset" | "revolving" | "trade-finance" | "other";
        readonly guarantee: "credit" | "guaranteed" | "mortgage" | "pledge" | "combined";
        readonly grantedOn: string;
        readonly grantedFen: number;
        readonly drawnFen: number;
        readonly balanceFen: number;
        readonly ratePpm: number;
        readonly termMonths: number;
        readonly loanState: "outstanding" | "settled" | "written-off" | "cancelled";
        readonly overdueDays: number;
        readonly overdueFen: number;
        readonly asOn: string;
        readonly applicationNo: string | null;
        readonly syndicateNo: string | null;
        readonly costPpm: number | null;
        readonly firstLoan: "pbc" | "bank-declared" | "platform-first" | null;
        readonly version: number;
        readonly recordedAt: string;
        readonly confirmation: "open" | "confirmed" | "disputed" | "changed";
      })[];
      readonly ownerAnswers: readonly ({
        readonly version: number;
        readonly ownerAnswer: "confirmed" | "disputed";
        readonly words: string | null;
        readonly answeredAt: string;
      })[];
    };
  };
  /** 查询贷款结果标签 · List what became of loans */
  'loans.list-labels': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly loanLabels: readonly ({
        readonly subjectId: string;
        readonly contractNo: string;
        readonly grantedOn: string;
        readonly bad: boolean | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查看本企业的贷款 · List one’s own loans */
  'loans.list-own': {
    input: {
      readonly confirmation?: "open" | "confirmed" | "disputed" | "changed";
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly loans: readonly ({
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly contractNo: string;
        readonly caseNo: string;
        readonly loanKind: "working-capital" | "fixed-asset" | "revolving" | "trade-finance" | "other";
        readonly guarantee: "credit" | "guaranteed" | "mortgage" | "pledge" | "combined";
        readonly grantedOn: string;
        readonly grantedFen: number;
        readonly drawnFen: number;
        readonly balanceFen: number;
        readonly ratePpm: number;
        readonly termMonths: number;
        readonly loanState: "outstanding" | "settled" | "written-off" | "cancelled";
        readonly overdueDays: number;
        readonly overdueFen: number;
        readonly asOn: string;
        readonly applicationNo: string | null;
        readonly syndicateNo: string | null;
        readonly costPpm: number | null;
        readonly firstLoan: "pbc" | "bank-declared" | "platform-first" | null;
        readonly version: number;
        readonly recordedAt: string;
        readonly confirmation: "open" | "confirmed" | "disputed" | "changed";
      })[];
      readonly next: string | null;
    };
  };
  /** 列出贷款结果报告的回执 · List the receipts of reports of loans */
  'loans.list-reports': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly loanReports: readonly ({
        readonly reportId: string;
        readonly reportedAt: string;
        readonly fileName: string | null;
        readonly rows: number;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly refusedRows: number;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询无结果的融资事项 · List cases without an outcome */
  'loans.list-silent-cases': {
    input: {
      readonly days?: number;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly cases: readonly ({
        readonly institutionNo: number;
        readonly caseNo: string;
        readonly subjectId: string;
        readonly kind: string;
        readonly openedAt: string;
        readonly uses: number;
        readonly firstUsedAt: string;
        readonly lastUsedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询贷款 · List loans */
  'loans.list': {
    input: {
      readonly code?: string;
      readonly loanState?: "outstanding" | "settled" | "written-off" | "cancelled";
      readonly overdue?: boolean;
      readonly confirmation?: "open" | "confirmed" | "disputed" | "changed";
      readonly knownAt?: string;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly loans: readonly ({
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly contractNo: string;
        readonly caseNo: string;
        readonly loanKind: "working-capital" | "fixed-asset" | "revolving" | "trade-finance" | "other";
        readonly guarantee: "credit" | "guaranteed" | "mortgage" | "pledge" | "combined";
        readonly grantedOn: string;
        readonly grantedFen: number;
        readonly drawnFen: number;
        readonly balanceFen: number;
        readonly ratePpm: number;
        readonly termMonths: number;
        readonly loanState: "outstanding" | "settled" | "written-off" | "cancelled";
        readonly overdueDays: number;
        readonly overdueFen: number;
        readonly asOn: string;
        readonly applicationNo: string | null;
        readonly syndicateNo: string | null;
        readonly costPpm: number | null;
        readonly firstLoan: "pbc" | "bank-declared" | "platform-first" | null;
        readonly version: number;
        readonly recordedAt: string;
        readonly confirmation: "open" | "confirmed" | "disputed" | "changed";
      })[];
      readonly next: string | null;
    };
  };
  /** 以文件报告贷款结果 · Report loan results by file */
  'loans.report-file': {
    input: {
      readonly fileName: string;
    };
    output: {
      readonly loanReport: {
        readonly reportId: string;
        readonly reportedAt: string;
        readonly fileName: string | null;
        readonly rows: number;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly digest: string;
        readonly refusals: readonly ({
          readonly row: number;
          readonly field: string;
          readonly rule: string;
          readonly message: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
      };
    };
  };
  /** 报告贷款结果 · Report loan results */
  'loans.report': {
    input: {
      readonly loans: readonly ({
        readonly code: string;
        readonly contractNo: string;
        readonly caseNo: string;
        readonly loanKind: "working-capital" | "fixed-asset" | "revolving" | "trade-finance" | "other";
        readonly guarantee: "credit" | "guaranteed" | "mortgage" | "pledge" | "combined";
        readonly grantedOn: string;
        readonly grantedFen: number;
        readonly drawnFen: number;
        readonly balanceFen: number;
        readonly ratePpm: number;
        readonly termMonths: number;
        readonly loanState: "outstanding" | "settled" | "written-off" | "cancelled";
        readonly overdueDays: number;
        readonly overdueFen: number;
        readonly asOn: string;
        readonly applicationNo?: string;
        readonly syndicateNo?: string;
        readonly costPpm?: number;
        readonly firstLoan?: "pbc" | "bank-declared" | "platform-first";
      })[];
    };
    output: {
      readonly loanReport: {
        readonly reportId: string;
        readonly reportedAt: string;
        readonly fileName: string | null;
        readonly rows: number;
        readonly added: number;
        readonly changed: number;
        readonly unchanged: number;
        readonly digest: string;
        readonly refusals: readonly ({
          readonly row: number;
          readonly field: string;
          readonly rule: string;
          readonly message: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
      };
    };
  };
  /** 查看各信用等级的不良率 · Show default rates by grade */
  'loans.show-default-rates': {
    input: Record<string, never>;
    output: {
      readonly rates: readonly ({
        readonly year: number;
        readonly modelId: string;
        readonly grade: string;
        readonly loans: number | null;
        readonly bads: number | null;
        readonly badRate: number | null;
      })[];
    };
  };
  /** 接受机构方案 · Accept an offer */
  'marketplace.accept-offer': {
    input: {
      readonly applicationId: string;
    };
    output: {
      readonly application: {
        readonly applicationId: string;
        readonly productId: string;
        readonly institutionNo: number;
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted";
        readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | null;
        readonly dueOn: string | null;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly demandId: string;
        readonly productVersion: number;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly overdue: boolean;
        readonly proposedProductId: string | null;
        readonly assignee: string | null;
        readonly reroutedFrom: string | null;
        readonly submittedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
        readonly replyDays: number | null;
        readonly decisionDays: number | null;
        readonly grantDays: number | null;
      };
    };
  };
  /** 提交申请文件 · Add a document */
  'marketplace.add-document': {
    input: {
      readonly applicationId: string;
      readonly fileName: string;
    };
    output: {
      readonly documentId: string;
      readonly sha256: string;
      readonly isNew: boolean;
    };
  };
  /** 提交融资申请 · Apply */
  'marketplace.apply': {
    input: {
      readonly demandId: string;
      readonly productIds?: readonly (string)[];
      readonly broadcast?: number;
      readonly authorise?: {
        readonly items?: readonly (string)[];
        readonly dataFrom?: string;
        readonly dataTo?: string;
        readonly validTo?: string;
      };
      readonly reserves?: readonly (string)[];
    };
    output: {
      readonly applications: readonly ({
        readonly applicationId: string;
        readonly productId: string;
        readonly institutionNo: number;
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted";
        readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | null;
        readonly dueOn: string | null;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly isNew: boolean;
      })[];
    };
  };
  /** 领取与分派申请 · Claim and assign applications */
  'marketplace.assign': {
    input: {
      readonly applicationIds: readonly (string)[];
      readonly assignee?: string | null;
    };
    output: {
      readonly outcomes: readonly ({
        readonly applicationId: string;
        readonly outcome: "done" | "state.conflict" | "resource.not-found";
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted" | null;
      })[];
    };
  };
  /** 回测准入条件 · Back-test conditions */
  'marketplace.back-test': {
    input: {
      readonly clauses: readonly ({
        readonly id: string;
        readonly expression: string;
        readonly text?: {
          readonly zh: string;
          readonly en: string;
        };
        readonly hard: boolean;
      })[];
      readonly divisions?: readonly (string)[];
      readonly industries?: readonly (string)[];
    };
    output: {
      readonly months: readonly ({
        readonly month: string;
        readonly considered: number | null;
        readonly eligible: number | null;
        readonly oneAway: number | null;
        readonly needsData: number | null;
        readonly byClause: readonly ({
          readonly id: string;
          readonly fails: number | null;
          readonly onlyThis: number | null;
        })[];
      })[];
      readonly drawn: number;
      readonly enterprises: number;
    };
  };
  /** 检查准入条件 · Check a clause */
  'marketplace.check-clause': {
    input: {
      readonly expression: string;
    };
    output: {
      readonly valid: boolean;
      readonly text: {
        readonly zh: string;
        readonly en: string;
      } | null;
      readonly items: readonly (string)[];
      readonly diagnostics: readonly ({
        readonly severity: "error" | "warning";
        readonly rule: string;
        readonly line: number;
        readonly column: number;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
        readonly mend: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
    };
  };
  /** 关闭融资需求 · Close a demand */
  'marketplace.close-demand': {
    input: {
      readonly demandId: string;
    };
    output: {
      readonly demand: {
        readonly demandId: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: "working-capital" | "equipment" | "construction" | "technology" | "refinancing" | "other";
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisionCode: string | null;
        readonly industryCode: string | null;
        readonly note: string | null;
        readonly postedAt: string;
        readonly endsOn: string;
        readonly open: boolean;
      };
    };
  };
  /** 测算符合条件的企业数 · Count eligible enterprises */
  'marketplace.count-eligible': {
    input: {
      readonly clauses: readonly ({
        readonly id: string;
        readonly expression: string;
        readonly text?: {
          readonly zh: string;
          readonly en: string;
        };
        readonly hard: boolean;
      })[];
      readonly divisions?: readonly (string)[];
      readonly industries?: readonly (string)[];
    };
    output: {
      readonly considered: number | null;
      readonly eligible: number | null;
      readonly oneAway: number | null;
      readonly needsData: number | null;
      readonly byClause: readonly ({
        readonly id: string;
        readonly fails: number | null;
        readonly onlyThis: number | null;
      })[];
      readonly asOf: string | null;
    };
  };
  /** 办理融资申请 · Deal with applications */
  'marketplace.decide': {
    input: {
      readonly applicationIds: readonly (string)[];
      readonly act: "accept" | "reply" | "offer" | "grant" | "refuse";
      readonly text?: string;
      readonly refusalCode?: string;
      readonly terms?: {
        readonly amountFen: number;
        readonly termMonths: number;
        readonly annualRateBp: number;
        readonly guarantee: "credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge";
        readonly repayment: "equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving";
      };
      readonly grantedOn?: string;
      readonly firstLoan?: boolean;
    };
    output: {
      readonly outcomes: readonly ({
        readonly applicationId: string;
        readonly outcome: "done" | "state.conflict" | "resource.not-found";
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted" | null;
      })[];
    };
  };
  /** 谢绝邀请 · Decline an invitation */
  'marketplace.decline-invitation': {
    input: {
      readonly invitationId: string;
    };
    output: {
      readonly invitationId: string;
    };
  };
  /** 起草融资产品 · Draft a product */
  'marketplace.draft-product': {
    input: {
      readonly productId?: string;
      readonly product: {
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly description: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: {
          readonly min: number;
          readonly max: number;
        };
        readonly termMonths: {
          readonly min: number;
          readonly max: number;
        };
        readonly annualRateBp: {
          readonly min: number;
          readonly max: number;
        };
        readonly fees: readonly ({
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly basis: "amount-once" | "amount-yearly" | "fixed-once" | "fixed-yearly";
          readonly value: number;
        })[];
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly zones: readonly ("first-loan" | "science-technology" | "green" | "rural" | "guarantee-backed")[];
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text?: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
      };
    };
    output: {
      readonly productId: string;
      readonly version: number;
      readonly items: readonly (string)[];
      readonly remarks: readonly ({
        readonly id: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
        readonly mend: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
    };
  };
  /** 查看融资申请 · Get an application */
  'marketplace.get-application': {
    input: {
      readonly applicationId: string;
    };
    output: {
      readonly application: {
        readonly applicationId: string;
        readonly productId: string;
        readonly institutionNo: number;
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted";
        readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | null;
        readonly dueOn: string | null;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly demandId: string;
        readonly productVersion: number;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly overdue: boolean;
        readonly proposedProductId: string | null;
        readonly assignee: string | null;
        readonly reroutedFrom: string | null;
        readonly submittedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
        readonly replyDays: number | null;
        readonly decisionDays: number | null;
        readonly grantDays: number | null;
      };
      readonly productName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly institutionName: {
        readonly zh: string;
        readonly en: string;
      };
      readonly timeline: readonly ({
        readonly seq: number;
        readonly event: string;
        readonly at: string;
        readonly party: "subject" | "institution" | "platform";
        readonly text: string | null;
        readonly refusalCode: string | null;
        readonly dueOn: string | null;
        readonly late: boolean | null;
        readonly terms: {
          readonly amountFen: number;
          readonly termMonths: number;
          readonly annualRateBp: number;
          readonly guarantee: "credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge";
          readonly repayment: "equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving";
        } | null;
        readonly wish: {
          readonly purpose: string;
          readonly guarantees: readonly (string)[];
          readonly repayments: readonly (string)[];
          readonly note: string | null;
        } | null;
        readonly stage: string | null;
        readonly documentId: string | null;
        readonly fileName: string | null;
        readonly assignee: string | null;
        readonly productId: string | null;
        readonly applicationId: string | null;
        readonly grantedOn: string | null;
        readonly firstLoan: boolean | null;
        readonly loan: {
          readonly contractNo: string;
          readonly grantedOn: string;
          readonly amountFen: number;
          readonly termMonths: number;
          readonly ratePpm: number;
        } | null;
        readonly guarantor: {
          readonly guaranteeId: string;
          readonly guarantorNo: number;
          readonly guarantorName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly undertaking: {
            readonly letterNo: string;
            readonly amountFen: number;
            readonly feeBp: number;
            readonly validUntil: string;
            readonly letterId: string | null;
          } | null;
        } | null;
      })[];
    };
  };
  /** 下载申请文件 · Get a document */
  'marketplace.get-document': {
    input: {
      readonly applicationId: string;
      readonly documentId: string;
    };
    output: DownloadedFile;
  };
  /** 查看本机构的融资产品 · Get an own product */
  'marketplace.get-own-product': {
    input: {
      readonly productId: string;
      readonly version?: number;
    };
    output: {
      readonly product: {
        readonly productId: string;
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly productState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
        readonly version: number;
        readonly publishedVersion: number;
        readonly pendingVersion: number | null;
        readonly pendingSubmitted: boolean;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly description: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: {
          readonly min: number;
          readonly max: number;
        };
        readonly termMonths: {
          readonly min: number;
          readonly max: number;
        };
        readonly annualRateBp: {
          readonly min: number;
          readonly max: number;
        };
        readonly fees: readonly ({
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly basis: "amount-once" | "amount-yearly" | "fixed-once" | "fixed-yearly";
          readonly value: number;
        })[];
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly zones: readonly ("first-loan" | "science-technology" | "green" | "rural" | "guarantee-backed")[];
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
        readonly items: readonly (string)[];
        readonly hardItems: readonly (string)[];
        readonly updatedAt: string;
      };
      readonly acts: readonly ({
        readonly productAct: "draft" | "submit" | "publish" | "return" | "pause" | "resume" | "withdraw";
        readonly version: number;
        readonly by: string;
        readonly at: string;
        readonly note: string | null;
      })[];
    };
  };
  /** 查看融资产品 · Get a product */
  'marketplace.get-product': {
    input: {
      readonly productId: string;
      readonly version?: number;
    };
    output: {
      readonly product: {
        readonly productId: string;
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly productState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
        readonly version: number;
        readonly publishedVersion: number;
        readonly pendingVersion: number | null;
        readonly pendingSubmitted: boolean;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly description: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: {
          readonly min: number;
          readonly max: number;
        };
        readonly termMonths: {
          readonly min: number;
          readonly max: number;
        };
        readonly annualRateBp: {
          readonly min: number;
          readonly max: number;
        };
        readonly fees: readonly ({
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly basis: "amount-once" | "amount-yearly" | "fixed-once" | "fixed-yearly";
          readonly value: number;
        })[];
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly zones: readonly ("first-loan" | "science-technology" | "green" | "rural" | "guarantee-backed")[];
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
        readonly items: readonly (string)[];
        readonly hardItems: readonly (string)[];
        readonly updatedAt: string;
      };
    };
  };
  /** 邀请企业申请 · Invite enterprises to apply */
  'marketplace.invite': {
    input: {
      readonly productId: string;
      readonly subjectIds: readonly (string)[];
      readonly text?: string;
    };
    output: {
      readonly outcomes: readonly ({
        readonly subjectId: string;
        readonly outcome: "done" | "state.conflict";
      })[];
    };
  };
  /** 列出融资申请 · List applications */
  'marketplace.list-applications': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly states?: readonly ("submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted")[];
      readonly overdue?: boolean;
      readonly open?: boolean;
      readonly assignee?: string;
      readonly caseNo?: string;
      readonly demandId?: string;
      readonly productId?: string;
      readonly institutionNo?: number;
    };
    output: {
      readonly applications: readonly ({
        readonly applicationId: string;
        readonly productId: string;
        readonly institutionNo: number;
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted";
        readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | null;
        readonly dueOn: string | null;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly demandId: string;
        readonly productVersion: number;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly overdue: boolean;
        readonly proposedProductId: string | null;
        readonly assignee: string | null;
        readonly reroutedFrom: string | null;
        readonly submittedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
        readonly replyDays: number | null;
        readonly decisionDays: number | null;
        readonly grantDays: number | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出融资需求 · List demands */
  'marketplace.list-demands': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly demands: readonly ({
        readonly demandId: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: "working-capital" | "equipment" | "construction" | "technology" | "refinancing" | "other";
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisionCode: string | null;
        readonly industryCode: string | null;
        readonly note: string | null;
        readonly postedAt: string;
        readonly endsOn: string;
        readonly open: boolean;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出准入条件可用的指标 · List indicators for clauses */
  'marketplace.list-indicators': {
    input: Record<string, never>;
    output: {
      readonly indicators: readonly ({
        readonly code: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly type: "number" | "bool" | "date" | "code";
        readonly unit: {
          readonly zh: string;
          readonly en: string;
        };
        readonly codes: readonly ({
          readonly code: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
        readonly items: readonly (string)[];
      })[];
    };
  };
  /** 列出机构的邀请 · List invitations */
  'marketplace.list-invitations': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly invitations: readonly ({
        readonly invitationId: string;
        readonly invitationState: "open" | "applied" | "declined" | "over";
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly productId: string;
        readonly productName: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly text: string | null;
        readonly invitedAt: string;
        readonly endsAt: string;
        readonly applicationId: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出本机构的融资产品 · List own products */
  'marketplace.list-own-products': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly productState?: "draft" | "submitted" | "published" | "paused" | "withdrawn";
      readonly submitted?: boolean;
    };
    output: {
      readonly products: readonly ({
        readonly productId: string;
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly productState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
        readonly version: number;
        readonly publishedVersion: number;
        readonly pendingVersion: number | null;
        readonly pendingSubmitted: boolean;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly description: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: {
          readonly min: number;
          readonly max: number;
        };
        readonly termMonths: {
          readonly min: number;
          readonly max: number;
        };
        readonly annualRateBp: {
          readonly min: number;
          readonly max: number;
        };
        readonly fees: readonly ({
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly basis: "amount-once" | "amount-yearly" | "fixed-once" | "fixed-yearly";
          readonly value: number;
        })[];
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly zones: readonly ("first-loan" | "science-technology" | "green" | "rural" | "guarantee-backed")[];
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
        readonly items: readonly (string)[];
        readonly hardItems: readonly (string)[];
        readonly updatedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出在架融资产品 · List products on offer */
  'marketplace.list-products': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly zone?: "first-loan" | "science-technology" | "green" | "rural" | "guarantee-backed";
      readonly guarantee?: "credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge";
      readonly division?: string;
      readonly institutionNo?: number;
      readonly amountFen?: number;
      readonly termMonths?: number;
    };
    output: {
      readonly products: readonly ({
        readonly productId: string;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: {
          readonly min: number;
          readonly max: number;
        };
        readonly termMonths: {
          readonly min: number;
          readonly max: number;
        };
        readonly annualRateBp: {
          readonly min: number;
          readonly max: number;
        };
        readonly annualisedBp: number;
        readonly guarantees: readonly (string)[];
        readonly repayments: readonly (string)[];
        readonly zones: readonly (string)[];
      })[];
      readonly next: string | null;
    };
  };
  /** 列出市场规则 · List the rules of the marketplace */
  'marketplace.list-rules': {
    input: Record<string, never>;
    output: {
      readonly clocks: readonly ({
        readonly stage: string;
        readonly workingDays: number;
      })[];
      readonly refusalCodes: readonly ({
        readonly code: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly advice: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly ranking: {
        readonly version: number;
        readonly weights: readonly ({
          readonly name: string;
          readonly weight: number;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
      };
      readonly maxInstitutions: number;
    };
  };
  /** 列出预筛结果 · List screened enterprises */
  'marketplace.list-screened': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly productId: string;
      readonly screenVerdict?: "suits" | "does-not-suit" | "cannot-be-told";
    };
    output: {
      readonly screened: readonly ({
        readonly subjectId: string;
        readonly subjectName: string;
        readonly screenVerdict: "suits" | "does-not-suit" | "cannot-be-told";
        readonly productVersion: number;
        readonly screenedAt: string;
        readonly forgetAt: string;
        readonly authorisationId: string;
        readonly disclosureId: string;
        readonly invitedAt: string | null;
        readonly declinedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 匹配融资产品 · Match products */
  'marketplace.match': {
    input: {
      readonly demandId: string;
      readonly shown?: number;
    };
    output: {
      readonly eligible: {
        readonly count: number;
        readonly products: readonly ({
          readonly productId: string;
          readonly version: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly institutionNo: number;
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly guarantees: readonly (string)[];
          readonly repayments: readonly (string)[];
          readonly zones: readonly (string)[];
          readonly lowest: {
            readonly annualRateBp: number;
            readonly annualisedBp: number;
            readonly monthlyCostFen: number;
            readonly firstPaymentFen: number;
            readonly interestFen: number;
            readonly feesFen: number;
          };
          readonly highest: {
            readonly annualRateBp: number;
            readonly annualisedBp: number;
            readonly monthlyCostFen: number;
            readonly firstPaymentFen: number;
            readonly interestFen: number;
            readonly feesFen: number;
          };
          readonly rank: {
            readonly score: number;
            readonly parts: {
              readonly cost: number;
              readonly speed: number;
              readonly punctuality: number;
              readonly acceptance: number;
            };
          };
          readonly clauses: readonly ({
            readonly id: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly hard: boolean;
            readonly verdict: "pass" | "fail" | "unknown";
            readonly gap: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly change: {
              readonly indicator: string;
              readonly value: number | string | boolean | null;
            } | null;
            readonly missing: readonly ({
              readonly indicator: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly why: {
                readonly zh: string;
                readonly en: string;
              };
              readonly items: readonly (string)[];
            })[];
          })[];
          readonly terms: readonly ({
            readonly term: "amount" | "term" | "guarantee" | "repayment";
            readonly bound: number | null;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          })[];
          readonly items: readonly (string)[];
          readonly toAuthorise: readonly (string)[];
        })[];
      };
      readonly oneAway: {
        readonly count: number;
        readonly products: readonly ({
          readonly productId: string;
          readonly version: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly institutionNo: number;
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly guarantees: readonly (string)[];
          readonly repayments: readonly (string)[];
          readonly zones: readonly (string)[];
          readonly lowest: {
            readonly annualRateBp: number;
            readonly annualisedBp: number;
            readonly monthlyCostFen: number;
            readonly firstPaymentFen: number;
            readonly interestFen: number;
            readonly feesFen: number;
          };
          readonly highest: {
            readonly annualRateBp: number;
            readonly annualisedBp: number;
            readonly monthlyCostFen: number;
            readonly firstPaymentFen: number;
            readonly interestFen: number;
            readonly feesFen: number;
          };
          readonly rank: {
            readonly score: number;
            readonly parts: {
              readonly cost: number;
              readonly speed: number;
              readonly punctuality: number;
              readonly acceptance: number;
            };
          };
          readonly clauses: readonly ({
            readonly id: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly hard: boolean;
            readonly verdict: "pass" | "fail" | "unknown";
            readonly gap: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly change: {
              readonly indicator: string;
              readonly value: number | string | boolean | null;
            } | null;
            readonly missing: readonly ({
              readonly indicator: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly why: {
                readonly zh: string;
                readonly en: string;
              };
              readonly items: readonly (string)[];
            })[];
          })[];
          readonly terms: readonly ({
            readonly term: "amount" | "term" | "guarantee" | "repayment";
            readonly bound: number | null;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          })[];
          readonly items: readonly (string)[];
          readonly toAuthorise: readonly (string)[];
        })[];
      };
      readonly needsData: {
        readonly count: number;
        readonly products: readonly ({
          readonly productId: string;
          readonly version: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly institutionNo: number;
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly guarantees: readonly (string)[];
          readonly repayments: readonly (string)[];
          readonly zones: readonly (string)[];
          readonly lowest: {
            readonly annualRateBp: number;
            readonly annualisedBp: number;
            readonly monthlyCostFen: number;
            readonly firstPaymentFen: number;
            readonly interestFen: number;
            readonly feesFen: number;
          };
          readonly highest: {
            readonly annualRateBp: number;
            readonly annualisedBp: number;
            readonly monthlyCostFen: number;
            readonly firstPaymentFen: number;
            readonly interestFen: number;
            readonly feesFen: number;
          };
          readonly rank: {
            readonly score: number;
            readonly parts: {
              readonly cost: number;
              readonly speed: number;
              readonly punctuality: number;
              readonly acceptance: number;
            };
          };
          readonly clauses: readonly ({
            readonly id: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly hard: boolean;
            readonly verdict: "pass" | "fail" | "unknown";
            readonly gap: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly change: {
              readonly indicator: string;
              readonly value: number | string | boolean | null;
            } | null;
            readonly missing: readonly ({
              readonly indicator: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly why: {
                readonly zh: string;
                readonly en: string;
              };
              readonly items: readonly (string)[];
            })[];
          })[];
          readonly terms: readonly ({
            readonly term: "amount" | "term" | "guarantee" | "repayment";
            readonly bound: number | null;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
          })[];
          readonly items: readonly (string)[];
          readonly toAuthorise: readonly (string)[];
        })[];
      };
      readonly considered: number;
      readonly out: number;
      readonly asOf: string;
      readonly day: string;
      readonly ranking: {
        readonly version: number;
        readonly weights: readonly ({
          readonly name: string;
          readonly weight: number;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
      };
    };
  };
  /** 办理融资产品 · Take a product through its life */
  'marketplace.move-product': {
    input: {
      readonly productId: string;
      readonly act: "submit" | "pause" | "resume" | "withdraw";
      readonly note?: string;
    };
    output: {
      readonly productId: string;
      readonly productState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
    };
  };
  /** 发布融资需求 · Post a demand */
  'marketplace.post-demand': {
    input: {
      readonly amountFen: number;
      readonly termMonths: number;
      readonly purpose: "working-capital" | "equipment" | "construction" | "technology" | "refinancing" | "other";
      readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
      readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
      readonly note?: string;
    };
    output: {
      readonly demand: {
        readonly demandId: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly purpose: "working-capital" | "equipment" | "construction" | "technology" | "refinancing" | "other";
        readonly guarantees: readonly ("credit" | "guaranteed" | "guarantee-backed" | "mortgage" | "pledge")[];
        readonly repayments: readonly ("equal-instalments" | "equal-principal" | "interest-first" | "bullet" | "revolving")[];
        readonly divisionCode: string | null;
        readonly industryCode: string | null;
        readonly note: string | null;
        readonly postedAt: string;
        readonly endsOn: string;
        readonly open: boolean;
      };
    };
  };
  /** 改投其他产品 · Go to another product */
  'marketplace.reroute': {
    input: {
      readonly applicationId: string;
      readonly productId?: string;
      readonly authorise?: {
        readonly items?: readonly (string)[];
        readonly dataFrom?: string;
        readonly dataTo?: string;
        readonly validTo?: string;
      };
    };
    output: {
      readonly application: {
        readonly applicationId: string;
        readonly productId: string;
        readonly institutionNo: number;
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted";
        readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | null;
        readonly dueOn: string | null;
        readonly caseNo: string;
        readonly authorisationId: string | null;
      };
    };
  };
  /** 审核融资产品 · Review a product */
  'marketplace.review-product': {
    input: {
      readonly productId: string;
      readonly version: number;
      readonly act: "publish" | "return";
      readonly note?: string;
    };
    output: {
      readonly productId: string;
      readonly productState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
      readonly publishedVersion: number;
    };
  };
  /** 预筛适合产品的企业 · Screen enterprises for a product */
  'marketplace.screen': {
    input: {
      readonly productId: string;
    };
    output: {
      readonly screened: readonly ({
        readonly subjectId: string;
        readonly subjectName: string;
        readonly screenVerdict: "suits" | "does-not-suit" | "cannot-be-told";
      })[];
      readonly uncovered: number;
      readonly toScreen: number;
    };
  };
  /** 发送消息 · Send a message */
  'marketplace.send-message': {
    input: {
      readonly applicationId: string;
      readonly text: string;
    };
    output: {
      readonly applicationId: string;
      readonly seq: number;
    };
  };
  /** 设置环节时限 · Set a clock */
  'marketplace.set-clock': {
    input: {
      readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | "reroute" | "guarantee";
      readonly workingDays: number;
    };
    output: {
      readonly stage: string;
      readonly workingDays: number;
    };
  };
  /** 机构服务情况 · How institutions serve */
  'marketplace.show-service': {
    input: {
      readonly institutionNo?: number;
    };
    output: {
      readonly service: readonly ({
        readonly institutionNo: number;
        readonly institutionName: {
          readonly zh: string;
          readonly en: string;
        };
        readonly asOf: string;
        readonly submitted: number | null;
        readonly decided: number | null;
        readonly approved: number | null;
        readonly replyP50: number | null;
        readonly replyP90: number | null;
        readonly decisionP50: number | null;
        readonly decisionP90: number | null;
        readonly grantP50: number | null;
        readonly grantP90: number | null;
        readonly lateShare: number | null;
      })[];
    };
  };
  /** 撤回融资申请 · Withdraw an application */
  'marketplace.withdraw': {
    input: {
      readonly applicationId: string;
      readonly text?: string;
    };
    output: {
      readonly application: {
        readonly applicationId: string;
        readonly productId: string;
        readonly institutionNo: number;
        readonly financingState: "submitted" | "accepted" | "in-review" | "offered" | "approved" | "granted" | "refused" | "withdrawn" | "expired" | "rerouted";
        readonly stage: "accept" | "reply" | "decide" | "answer" | "grant" | null;
        readonly dueOn: string | null;
        readonly caseNo: string;
        readonly authorisationId: string | null;
        readonly demandId: string;
        readonly productVersion: number;
        readonly subjectId: string;
        readonly subjectName: string;
        readonly amountFen: number;
        readonly termMonths: number;
        readonly overdue: boolean;
        readonly proposedProductId: string | null;
        readonly assignee: string | null;
        readonly reroutedFrom: string | null;
        readonly submittedAt: string;
        readonly updatedAt: string;
        readonly endedAt: string | null;
        readonly replyDays: number | null;
        readonly decisionDays: number | null;
        readonly grantDays: number | null;
      };
    };
  };
  /** 提供样本标签 · Bring labels */
  'modelling.add-labels': {
    input: {
      readonly studyId: string;
      readonly labels: readonly ({
        readonly code: string;
        readonly judgedOn: string;
        readonly bad: boolean | null;
      })[];
    };
    output: {
      readonly accepted: number;
      readonly refusals: readonly ({
        readonly row: number;
        readonly rule: string;
        readonly message: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly labels: number;
    };
  };
  /** 生成训练样本 · Build the training set */
  'modelling.build-study': {
    input: {
      readonly studyId: string;
    };
    output: {
      readonly studyState: "open" | "building" | "ready" | "unfit";
    };
  };
  /** 删除建模研究 · Discard a study */
  'modelling.discard-study': {
    input: {
      readonly studyId: string;
    };
    output: {
      readonly removed: boolean;
    };
  };
  /** 以拟合结果起草评价模型 · Draft a model from a fit */
  'modelling.draft-model': {
    input: {
      readonly fitId: string;
      readonly name: string;
      readonly title: {
        readonly zh: string;
        readonly en: string;
      };
      readonly division?: string;
      readonly grades?: readonly ({
        readonly grade: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly from: number | null;
      })[];
      readonly rules?: readonly ({
        readonly code: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly when: string;
        readonly worst: string;
      })[];
      readonly leastCoverage?: number;
      readonly note?: string;
    };
    output: {
      readonly modelId: string;
      readonly isNew: boolean;
    };
  };
  /** 拟合评分卡 · Fit a card */
  'modelling.fit': {
    input: {
      readonly studyId: string;
      readonly characteristics?: readonly ({
        readonly indicator: string;
        readonly cuts?: readonly (number)[];
        readonly groups?: readonly (readonly (string)[])[];
      })[];
      readonly confirmed?: readonly (string)[];
      readonly tendency?: number;
    };
    output: {
      readonly fitId: string;
    };
  };
  /** 查看本企业被用于建模的情况 · List the studies one is used in */
  'modelling.list-own-uses': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly uses: readonly ({
        readonly studyId: string;
        readonly institutionNo: number | null;
        readonly name: string;
        readonly judgedOn: string;
        readonly openedAt: string;
        readonly builtAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询建模研究 · List studies */
  'modelling.list-studies': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly studies: readonly ({
        readonly studyId: string;
        readonly name: string;
        readonly badDefinition: string;
        readonly studyState: "open" | "building" | "ready" | "unfit";
        readonly openedBy: string;
        readonly openedAt: string;
        readonly builtAt: string | null;
        readonly labels: number;
        readonly bads: number;
        readonly rejected: number;
        readonly done: number;
      })[];
      readonly next: string | null;
    };
  };
  /** 新建建模研究 · Open a study */
  'modelling.open-study': {
    input: {
      readonly name: string;
      readonly badDefinition: string;
    };
    output: {
      readonly studyId: string;
    };
  };
  /** 查看拟合 · Show a fit */
  'modelling.show-fit': {
    input: {
      readonly fitId: string;
    };
    output: {
      readonly fitId: string;
      readonly studyId: string;
      readonly fitState: "fitting" | "fitted" | "refused";
      readonly askedBy: string;
      readonly askedAt: string;
      readonly card: string | null;
      readonly report: {
        readonly rows: number;
        readonly bads: number;
        readonly rejected: number;
        readonly rounding: number;
        readonly dropped: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly why: "no-information" | "wrong-sign";
        })[];
        readonly characteristics: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly weight: number;
          readonly informationValue: number;
          readonly bins: readonly ({
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly from: number | null;
            readonly to: number | null;
            readonly categories: readonly (string)[] | null;
            readonly apart: "missing" | "not-collected" | "not-authorised" | "none-on-record" | "unusable" | null;
            readonly rows: number | null;
            readonly bad: number | null;
            readonly share: number | null;
            readonly badRate: number | null;
            readonly evidence: number | null;
            readonly information: number | null;
            readonly points: number | null;
          })[];
        })[];
        readonly heldOut: {
          readonly discrimination: {
            readonly auc: number;
            readonly aucLow: number;
            readonly aucHigh: number;
            readonly gini: number;
            readonly ks: number;
            readonly ksAt: number;
          };
          readonly bands: readonly ({
            readonly from: number;
            readonly to: number;
            readonly bad: number;
            readonly good: number;
            readonly badRate: number;
            readonly badCaptured: number;
            readonly rowsCaptured: number;
            readonly lift: number;
          })[];
          readonly calibration: {
            readonly expected: number;
            readonly observed: number;
            readonly brier: number;
            readonly bands: readonly ({
              readonly from: number;
              readonly to: number;
              readonly rows: number;
              readonly expected: number;
              readonly observed: number;
              readonly low: number;
              readonly high: number;
              readonly within: boolean;
            })[];
          };
        } | null;
        readonly challenger: {
          readonly auc: number;
          readonly aucLow: number;
          readonly aucHigh: number;
          readonly gini: number;
          readonly ks: number;
          readonly ksAt: number;
        } | null;
        readonly stability: {
          readonly score: number;
          readonly characteristics: readonly ({
            readonly indicator: string;
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly index: number;
            readonly pointsMoved: number;
          })[];
        };
        readonly byProvince: readonly ({
          readonly name: string;
          readonly rows: number;
          readonly bad: number;
          readonly meanScore: number;
          readonly auc: number | null;
        })[];
        readonly byYear: readonly ({
          readonly name: string;
          readonly rows: number;
          readonly bad: number;
          readonly meanScore: number;
          readonly auc: number | null;
        })[];
        readonly rejects: readonly ({
          readonly approach: "none" | "reweighting" | "parcelling";
          readonly shown: {
            readonly meanPdAccepted: number;
            readonly meanPdRejected: number;
            readonly aucAccepted: number;
            readonly swappedIn: number;
          } | null;
        })[] | null;
      } | null;
      readonly refusal: {
        readonly why: {
          readonly zh: string;
          readonly en: string;
        };
        readonly leaks: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly auc: number;
          readonly pureShare: number;
        })[];
      } | null;
    };
  };
  /** 查看建模研究 · Show a study */
  'modelling.show-study': {
    input: {
      readonly studyId: string;
    };
    output: {
      readonly studyId: string;
      readonly name: string;
      readonly badDefinition: string;
      readonly studyState: "open" | "building" | "ready" | "unfit";
      readonly openedBy: string;
      readonly openedAt: string;
      readonly builtAt: string | null;
      readonly labels: number;
      readonly bads: number;
      readonly rejected: number;
      readonly done: number;
      readonly screening: {
        readonly gone: number;
        readonly problem: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly leaks: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly reasons: readonly (string)[];
          readonly auc: number;
          readonly pureShare: number;
        })[];
        readonly characteristics: readonly ({
          readonly indicator: string;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly kind: "number" | "category";
          readonly informationValue: number;
          readonly missing: readonly ({
            readonly kind: "missing" | "not-collected" | "not-authorised" | "none-on-record" | "unusable";
            readonly share: number;
          })[];
        })[];
      } | null;
      readonly fits: readonly ({
        readonly fitId: string;
        readonly fitState: "fitting" | "fitted" | "refused";
        readonly askedBy: string;
        readonly askedAt: string;
      })[];
    };
  };
  /** 试分箱 · Try bins */
  'modelling.try-bins': {
    input: {
      readonly studyId: string;
      readonly indicator: string;
      readonly cuts?: readonly (number)[];
      readonly groups?: readonly (readonly (string)[])[];
    };
    output: {
      readonly indicator: string;
      readonly title: {
        readonly zh: string;
        readonly en: string;
      };
      readonly unit: {
        readonly zh: string;
        readonly en: string;
      };
      readonly scale: number;
      readonly trend: string;
      readonly informationValue: number;
      readonly cuts: readonly (number)[] | null;
      readonly groups: readonly (readonly (string)[])[] | null;
      readonly bins: readonly ({
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
        readonly from: number | null;
        readonly to: number | null;
        readonly categories: readonly (string)[] | null;
        readonly apart: "missing" | "not-collected" | "not-authorised" | "none-on-record" | "unusable" | null;
        readonly rows: number | null;
        readonly bad: number | null;
        readonly share: number | null;
        readonly badRate: number | null;
        readonly evidence: number | null;
        readonly information: number | null;
        readonly points: number | null;
      })[];
    };
  };
  /** 统计使用 · Count uses */
  'oversight.count-uses': {
    input: {
      readonly by: "institution" | "purpose" | "item" | "verdict" | "whole";
      readonly step: "day" | "month";
      readonly from: string;
      readonly to: string;
      readonly institutionNo?: number;
      readonly purpose?: string;
      readonly item?: string;
    };
    output: {
      readonly counts: readonly ({
        readonly period: string;
        readonly key: string | null;
        readonly uses: number;
      })[];
    };
  };
  /** 认定滥用线索 · Decide a finding */
  'oversight.decide-finding': {
    input: {
      readonly findingId: string;
      readonly decision: "confirmed" | "dismissed";
      readonly note: string;
    };
    output: {
      readonly findingId: string;
      readonly findingState: "open" | "explained" | "confirmed" | "dismissed";
    };
  };
  /** 说明滥用线索 · Explain a finding */
  'oversight.explain-finding': {
    input: {
      readonly findingId: string;
      readonly text: string;
    };
    output: {
      readonly findingId: string;
      readonly findingState: "open" | "explained" | "confirmed" | "dismissed";
    };
  };
  /** 说明一次使用 · Explain a use */
  'oversight.explain-use': {
    input: {
      readonly disclosureId: string;
      readonly text: string;
      readonly caseNo?: string;
    };
    output: {
      readonly disclosureId: string;
      readonly explainedAt: string;
    };
  };
  /** 导出使用 · Export uses */
  'oversight.export-uses': {
    input: {
      readonly institutionNo?: number;
      readonly clientId?: string;
      readonly subjectId?: string;
      readonly items?: readonly (string)[];
      readonly field?: string;
      readonly providerNo?: number;
      readonly purpose?: string;
      readonly caseNo?: string;
      readonly operation?: string;
      readonly authorisationId?: string;
      readonly verdict?: "in-order" | "no-institution" | "no-case" | "unknown-case" | "other-subject" | "opened-after" | "closed-case" | "other-kind" | "no-application";
      readonly atFault?: boolean;
      readonly findingId?: string;
      readonly since?: string;
      readonly until?: string;
      readonly format: "csv" | "xlsx";
    };
    output: DownloadedFile;
  };
  /** 认定使用说明 · Judge an explanation */
  'oversight.judge-explanation': {
    input: {
      readonly disclosureId: string;
      readonly accepted: boolean;
      readonly note: string;
    };
    output: {
      readonly disclosureId: string;
      readonly accepted: boolean;
    };
  };
  /** 查询使用说明 · List explanations */
  'oversight.list-explanations': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly judged?: boolean;
    };
    output: {
      readonly explanations: readonly ({
        readonly explainedAt: string;
        readonly institutionNo: number;
        readonly disclosureId: string;
        readonly text: string;
        readonly caseNo: string | null;
        readonly accepted: boolean | null;
        readonly note: string | null;
        readonly explainedBy: string;
        readonly judgedBy: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询滥用线索 · List findings of misuse */
  'oversight.list-findings': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly rule?: "volume" | "hours" | "enumeration" | "own-lookups" | "use-after-refusal" | "probing" | "near-limit";
      readonly state?: "open" | "explained" | "confirmed" | "dismissed";
      readonly since?: string;
      readonly until?: string;
    };
    output: {
      readonly misuses: readonly ({
        readonly findingId: string;
        readonly day: string;
        readonly institutionNo: number;
        readonly rule: string;
        readonly ruleTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly severity: "minor" | "serious" | "grave";
        readonly findingState: "open" | "explained" | "confirmed" | "dismissed";
        readonly dueOn: string;
        readonly escalatedAt: string | null;
        readonly measured: Record<string, number>;
        readonly disclosureIds: readonly (string)[];
        readonly foundAt: string;
        readonly explanation: string | null;
        readonly explainedBy: string | null;
        readonly note: string | null;
        readonly decidedBy: string | null;
        readonly decidedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询处理建议 · List proposed sanctions */
  'oversight.list-proposals': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly open?: boolean;
    };
    output: {
      readonly proposals: readonly ({
        readonly proposedAt: string;
        readonly proposalId: string;
        readonly institutionNo: number;
        readonly step: "warning" | "rectification" | "suspension" | "withdrawal";
        readonly reason: string;
        readonly rectifyBy: string | null;
        readonly findingIds: readonly (string)[];
        readonly proposedBy: string;
        readonly carriedOutBy: string | null;
        readonly carriedOutAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 检索被拒绝的使用 · List refused uses */
  'oversight.list-refused': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly clientId?: string;
      readonly operation?: "query.ask" | "query.verify";
      readonly outcome?: string;
      readonly since?: string;
      readonly until?: string;
    };
    output: {
      readonly refused: readonly ({
        readonly at: string;
        readonly institutionNo: number;
        readonly clientId: string;
        readonly operation: string;
        readonly outcome: string;
        readonly requestId: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询滥用规则和阈值 · List the rules of misuse */
  'oversight.list-rules': {
    input: {
      readonly institutionNo?: number;
    };
    output: {
      readonly rules: readonly ({
        readonly name: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly looksAt: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly thresholds: readonly ({
        readonly rule: string;
        readonly threshold: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly value: number;
        readonly initial: number;
      })[];
      readonly versions: readonly ({
        readonly setAt: string;
        readonly rule: string;
        readonly threshold: string;
        readonly institutionNo: number | null;
        readonly version: number;
        readonly value: number;
        readonly reason: string;
        readonly setBy: string;
      })[];
    };
  };
  /** 提出处理建议 · Propose a sanction */
  'oversight.propose-sanction': {
    input: {
      readonly institutionNo: number;
      readonly step: "warning" | "rectification" | "suspension" | "withdrawal";
      readonly findingIds: readonly (string)[];
      readonly reason: string;
      readonly rectifyBy?: string;
    };
    output: {
      readonly proposalId: string;
      readonly highestStep: "warning" | "rectification" | "suspension" | "withdrawal";
    };
  };
  /** 核对一日的使用 · Reconcile the uses of a day */
  'oversight.reconcile': {
    input: {
      readonly day: string;
    };
    output: {
      readonly day: string;
      readonly uses: number;
      readonly finishedAt: string;
    };
  };
  /** 检索使用 · Search uses */
  'oversight.search-uses': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly clientId?: string;
      readonly subjectId?: string;
      readonly items?: readonly (string)[];
      readonly field?: string;
      readonly providerNo?: number;
      readonly purpose?: string;
      readonly caseNo?: string;
      readonly operation?: string;
      readonly authorisationId?: string;
      readonly verdict?: "in-order" | "no-institution" | "no-case" | "unknown-case" | "other-subject" | "opened-after" | "closed-case" | "other-kind" | "no-application";
      readonly atFault?: boolean;
      readonly findingId?: string;
      readonly since?: string;
      readonly until?: string;
    };
    output: {
      readonly foundUses: readonly ({
        readonly disclosureId: string;
        readonly at: string;
        readonly institutionNo: number | null;
        readonly subjectId: string;
        readonly items: readonly ({
          readonly item: string;
          readonly fields: readonly (string)[];
        })[];
        readonly purpose: string | null;
        readonly caseNo: string | null;
        readonly verdict: "in-order" | "no-institution" | "no-case" | "unknown-case" | "other-subject" | "opened-after" | "closed-case" | "other-kind" | "no-application" | null;
        readonly afterEnd: boolean | null;
        readonly clientId: string;
        readonly operation: string;
        readonly authorisationId: string | null;
        readonly providerNos: readonly (number)[];
        readonly position: number | null;
        readonly leafHash: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 设置规则阈值 · Set a threshold */
  'oversight.set-threshold': {
    input: {
      readonly rule: "volume" | "hours" | "enumeration" | "own-lookups" | "use-after-refusal" | "probing" | "near-limit" | "reconciliation" | "findings";
      readonly threshold: string;
      readonly institutionNo?: number;
      readonly value: number;
      readonly reason: string;
    };
    output: {
      readonly rule: string;
      readonly threshold: string;
      readonly version: number;
      readonly value: number;
    };
  };
  /** 查看监管概况 · Show the state of the supervision */
  'oversight.show-overview': {
    input: Record<string, never>;
    output: {
      readonly at: string;
      readonly openFindings: readonly ({
        readonly severity: "minor" | "serious" | "grave";
        readonly findingState: "open" | "explained";
        readonly findings: number;
        readonly late: number;
      })[];
      readonly explanationsWaiting: number;
      readonly proposalsWaiting: number;
      readonly deletionsMissing: number;
      readonly nights: readonly ({
        readonly day: string;
        readonly finishedAt: string | null;
        readonly uses: number;
        readonly atFault: number;
      })[];
      readonly log: {
        readonly sealed: number;
        readonly toSeal: number;
        readonly sealedUntil: string;
      };
    };
  };
  /** 查看一日的核对结果 · Show the reconciliation of a day */
  'oversight.show-reconciliation': {
    input: {
      readonly day: string;
    };
    output: {
      readonly day: string;
      readonly finishedAt: string | null;
      readonly verdicts: readonly ({
        readonly institutionNo: number | null;
        readonly verdict: "in-order" | "no-institution" | "no-case" | "unknown-case" | "other-subject" | "opened-after" | "closed-case" | "other-kind" | "no-application";
        readonly uses: number;
        readonly afterEnd: number;
      })[];
    };
  };
  /** 查看一次交付的质量 · Show the quality of a delivery */
  'quality.get-score': {
    input: {
      readonly deliveryId: number;
    };
    output: {
      readonly deliveryId: number;
      readonly providerNo: number;
      readonly item: string;
      readonly itemTitle: string;
      readonly divisionCode: string;
      readonly measuredAt: string;
      readonly rows: number;
      readonly accepted: number;
      readonly refused: number;
      readonly overall: number | null;
      readonly dimensions: readonly ({
        readonly dimension: "completeness" | "validity" | "accuracy" | "consistency" | "timeliness" | "uniqueness";
        readonly title: string;
        readonly score: number | null;
        readonly of: number;
        readonly faults: number;
        readonly basis: string;
      })[];
      readonly findings: readonly ({
        readonly kind: "refused" | "doubted" | "empty" | "late" | "repeated" | "conflict";
        readonly dimension: "completeness" | "validity" | "accuracy" | "consistency" | "timeliness" | "uniqueness";
        readonly name: string;
        readonly rows: number;
        readonly of: number;
        readonly text: string;
      })[];
    };
  };
  /** 查询交付质量 · List quality scores */
  'quality.list-scores': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly providerNo?: number;
      readonly item?: string;
      readonly division?: string;
      readonly from?: string;
      readonly to?: string;
    };
    output: {
      readonly scores: readonly ({
        readonly deliveryId: number;
        readonly providerNo: number;
        readonly item: string;
        readonly itemTitle: string;
        readonly divisionCode: string;
        readonly measuredAt: string;
        readonly rows: number;
        readonly accepted: number;
        readonly refused: number;
        readonly overall: number | null;
        readonly dimensions: readonly ({
          readonly dimension: "completeness" | "validity" | "accuracy" | "consistency" | "timeliness" | "uniqueness";
          readonly title: string;
          readonly score: number | null;
          readonly of: number;
          readonly faults: number;
          readonly basis: string;
        })[];
        readonly findings: readonly ({
          readonly kind: "refused" | "doubted" | "empty" | "late" | "repeated" | "conflict";
          readonly dimension: "completeness" | "validity" | "accuracy" | "consistency" | "timeliness" | "uniqueness";
          readonly name: string;
          readonly rows: number;
          readonly of: number;
          readonly text: string;
        })[];
      })[];
      readonly next: string | null;
    };
  };
  /** 下载质量报告 · Download a quality report */
  'quality.report': {
    input: {
      readonly providerNo?: number;
      readonly from: string;
      readonly to: string;
    };
    output: DownloadedFile;
  };
  /** 查看信息项的应报日期 · Show the due dates of an item */
  'quality.show-due-dates': {
    input: {
      readonly item: string;
      readonly from: string;
      readonly to: string;
    };
    output: {
      readonly item: string;
      readonly frequency: string;
      readonly dueDays: number;
      readonly due: readonly ({
        readonly periodFrom: string;
        readonly periodTo: string;
        readonly dueOn: string;
      })[];
    };
  };
  /** 授权查询 · Ask under an authorisation */
  'query.ask': {
    input: {
      readonly authorisationId: string;
      readonly code: string;
      readonly purpose: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly caseNo: string;
      readonly items: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[];
      })[];
      readonly asOf?: string;
      readonly deadlineMs?: number;
      readonly etag?: string;
    };
    output: {
      readonly subjectId: string;
      readonly asOf: string;
      readonly etag: string;
      readonly unchanged: boolean;
      readonly items: readonly ({
        readonly item: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly served: boolean;
        readonly missing: "none-on-record" | "not-collected" | "withheld" | "source.timeout" | "source.unavailable" | "source.breaker-open" | "source.busy" | "source.refused" | "source.invalid-answer" | "source.address" | null;
        readonly retry: "no" | "later";
        readonly freshness: {
          readonly refresh: string;
          readonly newestRecordedAt: string | null;
          readonly newestValidFrom: string | null;
        };
        readonly live: readonly ({
          readonly providerNo: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly from: "live" | "cache" | "none";
          readonly fetchedAt: string | null;
          readonly freshUntil: string | null;
          readonly fault: "source.timeout" | "source.unavailable" | "source.breaker-open" | "source.busy" | "source.refused" | "source.invalid-answer" | "source.address" | null;
          readonly retryAfterSeconds: number | null;
        })[];
        readonly quality: number | null;
        readonly withheldFields: readonly ({
          readonly field: string;
          readonly why: "compute-only" | "source-scope";
        })[];
        readonly records: readonly ({
          readonly key: string;
          readonly validFrom: string | null;
          readonly validTo: string | null;
          readonly values: Record<string, string | number | boolean>;
          readonly banded: readonly (string)[];
          readonly masked: readonly (string)[];
          readonly disputed: boolean;
          readonly conflicting: boolean;
          readonly selfReported: boolean;
          readonly source: {
            readonly providerNo: number;
            readonly name: {
              readonly zh: string;
              readonly en: string;
            };
            readonly recordedAt: string;
            readonly digest: string;
          };
        })[];
      })[];
      readonly receipt: {
        readonly disclosureId: string;
        readonly leafHash: string;
        readonly jws: string;
      };
    };
  };
  /** 办结融资事项 · Close a financing case */
  'query.close-case': {
    input: {
      readonly code: string;
      readonly caseNo: string;
      readonly reason?: string;
    };
    output: {
      readonly case: {
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly caseNo: string;
        readonly kind: "application" | "loan" | "customer-review";
        readonly amountFen: number | null;
        readonly openedAt: string;
        readonly closedAt: string | null;
        readonly closeReason: string | null;
      };
    };
  };
  /** 查询融资事项 · List financing cases */
  'query.list-cases': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly subjectId?: string;
      readonly open?: boolean;
    };
    output: {
      readonly cases: readonly ({
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly caseNo: string;
        readonly kind: "application" | "loan" | "customer-review";
        readonly amountFen: number | null;
        readonly openedAt: string;
        readonly closedAt: string | null;
        readonly closeReason: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 登记融资事项 · Open a financing case */
  'query.open-case': {
    input: {
      readonly code: string;
      readonly caseNo: string;
      readonly kind: "application" | "loan" | "customer-review";
      readonly amountFen?: number;
    };
    output: {
      readonly case: {
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly caseNo: string;
        readonly kind: "application" | "loan" | "customer-review";
        readonly amountFen: number | null;
        readonly openedAt: string;
        readonly closedAt: string | null;
        readonly closeReason: string | null;
      };
      readonly opened: boolean;
    };
  };
  /** 数据核验 · Verify claims */
  'query.verify': {
    input: {
      readonly authorisationId: string;
      readonly code: string;
      readonly purpose: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly caseNo: string;
      readonly claims: readonly ({
        readonly item: string;
        readonly field?: string;
        readonly measure: "latest" | "sum" | "greatest" | "least" | "count";
        readonly months?: number;
        readonly is: "at-least" | "at-most" | "between" | "equals";
        readonly figure?: number;
        readonly to?: number;
        readonly text?: string;
      })[];
      readonly deadlineMs?: number;
    };
    output: {
      readonly subjectId: string;
      readonly answers: readonly ({
        readonly verdict: "yes" | "no" | "unknown";
        readonly judgedBy: "records" | "source";
        readonly fault: "source.timeout" | "source.unavailable" | "source.breaker-open" | "source.busy" | "source.refused" | "source.invalid-answer" | "source.address" | null;
        readonly judged: {
          readonly item: string;
          readonly field?: string;
          readonly measure: "latest" | "sum" | "greatest" | "least" | "count";
          readonly months?: number;
          readonly is: "at-least" | "at-most" | "between" | "equals";
          readonly figure?: number;
          readonly to?: number;
          readonly text?: string;
        };
        readonly asked: {
          readonly item: string;
          readonly field?: string;
          readonly measure: "latest" | "sum" | "greatest" | "least" | "count";
          readonly months?: number;
          readonly is: "at-least" | "at-most" | "between" | "equals";
          readonly figure?: number;
          readonly to?: number;
          readonly text?: string;
        };
      })[];
      readonly receipt: {
        readonly disclosureId: string;
        readonly leafHash: string;
        readonly jws: string;
      };
    };
  };
  /** 用量与限额 · Use against limits */
  'quota.show-use': {
    input: Record<string, never>;
    output: {
      readonly tier: "attended" | "unattended" | "bulk";
      readonly requestsPerMinute: number;
      readonly thresholdsPerFigure: number;
      readonly countedAt: string | null;
      readonly callers: readonly ({
        readonly clientId: string;
        readonly today: {
          readonly requests: number;
          readonly refused: number;
          readonly uses: number;
        };
        readonly month: {
          readonly requests: number;
          readonly refused: number;
          readonly uses: number;
        };
      })[];
      readonly days: readonly ({
        readonly day: string;
        readonly requests: number;
        readonly refused: number;
        readonly uses: number;
      })[];
      readonly authorisationsInForce: number;
      readonly usesLeft: number;
      readonly nearest: readonly ({
        readonly authorisationId: string;
        readonly subjectId: string;
        readonly purpose: string;
        readonly validTo: string;
        readonly usedToday: number;
        readonly maxPerDay: number;
        readonly usedTotal: number;
        readonly maxTotal: number;
      })[];
      readonly figureBudgets: readonly ({
        readonly authorisationId: string;
        readonly subjectId: string;
        readonly item: string;
        readonly figure: string;
        readonly asked: number;
      })[];
    };
  };
  /** 查看企业信用档案 · Read the file of an enterprise */
  'records.read-file': {
    input: {
      readonly code?: string;
      readonly items?: readonly (string)[];
      readonly knownAt?: string;
      readonly validOn?: string;
    };
    output: {
      readonly subjectId: string;
      readonly knownAt: string;
      readonly sections: readonly ({
        readonly item: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly records: readonly ({
          readonly key: string;
          readonly validFrom: string | null;
          readonly validTo: string | null;
          readonly ended: boolean;
          readonly disputed: boolean;
          readonly withheld: boolean;
          readonly repaired: boolean;
          readonly selfReported: boolean;
          readonly values: Record<string, string | number | boolean>;
          readonly source: {
            readonly providerNo: number;
            readonly deliveryId: number;
            readonly rowNo: number;
            readonly recordedAt: string;
            readonly digest: string;
          };
          readonly others: readonly ({
            readonly disputed: boolean;
            readonly withheld: boolean;
            readonly repaired: boolean;
            readonly selfReported: boolean;
            readonly values: Record<string, string | number | boolean>;
            readonly source: {
              readonly providerNo: number;
              readonly deliveryId: number;
              readonly rowNo: number;
              readonly recordedAt: string;
              readonly digest: string;
            };
          })[];
        })[];
      })[];
    };
  };
  /** 查看一条记录的历次版本 · Read the history of a record */
  'records.read-history': {
    input: {
      readonly code: string;
      readonly item: string;
      readonly key: string;
    };
    output: {
      readonly subjectId: string;
      readonly versions: readonly ({
        readonly withdrawn: boolean;
        readonly selfReported: boolean;
        readonly validFrom: string | null;
        readonly validTo: string | null;
        readonly values: Record<string, string | number | boolean>;
        readonly source: {
          readonly providerNo: number;
          readonly deliveryId: number;
          readonly rowNo: number;
          readonly recordedAt: string;
          readonly digest: string;
        };
      })[];
    };
  };
  /** 下载信用报告 · Download a report */
  'reports.download': {
    input: {
      readonly number: string;
      readonly format: "pdf" | "json";
    };
    output: DownloadedFile;
  };
  /** 查看信用报告 · Show a report */
  'reports.get': {
    input: {
      readonly number: string;
    };
    output: {
      readonly report: {
        readonly number: string;
        readonly kind: "own" | "institution";
        readonly subjectId: string;
        readonly institutionNo: number | null;
        readonly madeAt: string;
        readonly expiresAt: string;
        readonly erased: boolean;
        readonly purpose: string | null;
        readonly caseNo: string | null;
        readonly authorisationId: string | null;
        readonly disclosureId: string | null;
        readonly digest: string;
      };
      readonly document: {
        readonly type: "jinqiao.credit-report.v1";
        readonly head: {
          readonly number: string;
          readonly kind: "own" | "institution";
          readonly madeAt: string;
          readonly asOf: string;
          readonly expiresAt: string;
          readonly subjectId: string;
          readonly name: string | null;
          readonly institutionNo: number | null;
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          } | null;
          readonly purpose: string | null;
          readonly purposeTitle: {
            readonly zh: string;
            readonly en: string;
          };
          readonly caseNo: string | null;
          readonly authorisationId: string | null;
          readonly artefactDigest: string | null;
          readonly disclosureId: string | null;
          readonly verifyUrl: string;
        };
        readonly notes: {
          readonly catalogueVersion: number;
          readonly asked: number;
          readonly served: number;
          readonly records: number;
          readonly texts: readonly ({
            readonly zh: string;
            readonly en: string;
          })[];
        };
        readonly evaluation: {
          readonly asOf: string;
          readonly modelId: string;
          readonly modelTitle: {
            readonly zh: string;
            readonly en: string;
          };
          readonly sample: boolean;
          readonly score: number;
          readonly grade: string | null;
          readonly gradeTitle: {
            readonly zh: string;
            readonly en: string;
          };
          readonly coverage: number;
          readonly rules: readonly ({
            readonly code: string;
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly worst: string;
          })[];
          readonly adverse: readonly ({
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly theme: {
              readonly zh: string;
              readonly en: string;
            };
            readonly contribution: number;
            readonly value: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly better: {
              readonly zh: string;
              readonly en: string;
            } | null;
          })[];
          readonly favourable: readonly ({
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly theme: {
              readonly zh: string;
              readonly en: string;
            };
            readonly contribution: number;
            readonly value: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly better: {
              readonly zh: string;
              readonly en: string;
            } | null;
          })[];
          readonly missing: readonly ({
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly indicators: readonly ({
              readonly zh: string;
              readonly en: string;
            })[];
          })[];
        } | null;
        readonly basics: readonly ({
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly value: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
        readonly portrait: {
          readonly dimensions: readonly ({
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly percentile: number | null;
            readonly indicators: readonly ({
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly value: {
                readonly zh: string;
                readonly en: string;
              };
              readonly percentile: number | null;
            })[];
          })[];
          readonly trend: readonly ({
            readonly month: string;
            readonly score: number;
            readonly grade: string | null;
            readonly coverage: number;
          })[];
        } | null;
        readonly categories: readonly ({
          readonly no: number;
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly items: readonly ({
            readonly item: string;
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
            readonly missing: string | null;
            readonly refresh: string;
            readonly newestRecordedAt: string | null;
            readonly newestValidFrom: string | null;
            readonly withheldFields: readonly ({
              readonly zh: string;
              readonly en: string;
            })[];
            readonly columns: readonly ({
              readonly field: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly kind: string;
              readonly unit: {
                readonly zh: string;
                readonly en: string;
              } | null;
              readonly titles: Record<string, {
                readonly zh: string;
                readonly en: string;
              }>;
            })[];
            readonly records: readonly ({
              readonly key: string;
              readonly validFrom: string | null;
              readonly validTo: string | null;
              readonly values: Record<string, string | number | boolean>;
              readonly banded: readonly (string)[];
              readonly masked: readonly (string)[];
              readonly disputed: boolean;
              readonly conflicting: boolean;
              readonly selfReported: boolean;
              readonly source: {
                readonly providerNo: number;
                readonly name: {
                  readonly zh: string;
                  readonly en: string;
                };
                readonly recordedAt: string;
                readonly digest: string;
              };
            })[];
            readonly omitted: number;
          })[];
        })[];
        readonly risks: readonly ({
          readonly level: "veto" | "adverse" | "notice";
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly item: string | null;
          readonly count: number;
          readonly newest: string | null;
        })[];
        readonly financing: readonly ({
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly caseNo: string;
          readonly kind: string;
          readonly amountFen: number | null;
          readonly openedAt: string;
          readonly closedAt: string | null;
        })[];
        readonly loans?: readonly ({
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly contractNo: string;
          readonly caseNo: string;
          readonly grantedOn: string;
          readonly grantedFen: number;
          readonly balanceFen: number;
          readonly ratePpm: number;
          readonly loanState: string;
          readonly overdueDays: number;
          readonly asOn: string;
          readonly disputed: boolean;
        })[];
        readonly statements: readonly ({
          readonly title: {
            readonly zh: string;
            readonly en: string;
          };
          readonly item: string;
          readonly key: string;
        })[];
        readonly inquiries: readonly ({
          readonly at: string;
          readonly institutionName: {
            readonly zh: string;
            readonly en: string;
          };
          readonly purposeTitle: {
            readonly zh: string;
            readonly en: string;
          };
          readonly operation: string;
          readonly items: readonly ({
            readonly zh: string;
            readonly en: string;
          })[];
        })[];
      };
    };
  };
  /** 查询已生成的报告 · List reports */
  'reports.list': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly subjectId?: string;
    };
    output: {
      readonly reports: readonly ({
        readonly number: string;
        readonly kind: "own" | "institution";
        readonly subjectId: string;
        readonly institutionNo: number | null;
        readonly madeAt: string;
        readonly expiresAt: string;
        readonly erased: boolean;
        readonly purpose: string | null;
        readonly caseNo: string | null;
        readonly authorisationId: string | null;
        readonly disclosureId: string | null;
        readonly digest: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 生成本企业信用报告 · Make a report of oneself */
  'reports.make-own': {
    input: Record<string, never>;
    output: {
      readonly report: {
        readonly number: string;
        readonly kind: "own" | "institution";
        readonly subjectId: string;
        readonly institutionNo: number | null;
        readonly madeAt: string;
        readonly expiresAt: string;
        readonly erased: boolean;
        readonly purpose: string | null;
        readonly caseNo: string | null;
        readonly authorisationId: string | null;
        readonly disclosureId: string | null;
        readonly digest: string;
      };
    };
  };
  /** 凭授权生成信用报告 · Make a report under an authorisation */
  'reports.make': {
    input: {
      readonly authorisationId: string;
      readonly code: string;
      readonly purpose: "loan-review" | "post-loan-monitoring" | "pre-screening";
      readonly caseNo: string;
      readonly items: readonly ({
        readonly item: string;
        readonly fields?: readonly (string)[];
      })[];
      readonly deadlineMs?: number;
    };
    output: {
      readonly report: {
        readonly number: string;
        readonly kind: "own" | "institution";
        readonly subjectId: string;
        readonly institutionNo: number | null;
        readonly madeAt: string;
        readonly expiresAt: string;
        readonly erased: boolean;
        readonly purpose: string | null;
        readonly caseNo: string | null;
        readonly authorisationId: string | null;
        readonly disclosureId: string | null;
        readonly digest: string;
      };
      readonly receipt: {
        readonly disclosureId: string;
        readonly leafHash: string;
        readonly jws: string;
      };
    };
  };
  /** 查验信用报告 · Check a report */
  'reports.verify': {
    input: {
      readonly number: string;
      readonly sha256?: string;
    };
    output: {
      readonly verdict: "not-a-number" | "unknown" | "valid" | "expired" | "revoked";
      readonly report: {
        readonly number: string;
        readonly madeAt: string;
        readonly expiresAt: string;
        readonly digest: string;
        readonly files: readonly ({
          readonly language: "zh" | "en";
          readonly digest: string;
          readonly signedBy: string;
          readonly certificate: string;
          readonly drawnAt: string;
        })[];
      } | null;
      readonly file: "not-given" | "same" | "different";
    };
  };
  /** 受理信用修复 · Accept an application for repair */
  'rights.accept-repair': {
    input: {
      readonly repairId: string;
      readonly accepted: boolean;
      readonly reason: string;
    };
    output: {
      readonly repairId: string;
      readonly phase: string;
      readonly dueOn: string | null;
    };
  };
  /** 确认更正通知 · Acknowledge a notice of correction */
  'rights.acknowledge-notice': {
    input: {
      readonly noticeId: string;
      readonly action: "updated" | "deleted" | "not-used";
      readonly note?: string;
    };
    output: {
      readonly noticeId: string;
      readonly acknowledgedAt: string;
    };
  };
  /** 答复异议 · Answer an objection */
  'rights.answer-objection': {
    input: {
      readonly objectionId: string;
      readonly outcome: "record-upheld" | "corrected" | "not-verifiable";
      readonly reason: string;
    };
    output: {
      readonly objectionId: string;
      readonly phase: string;
      readonly dueOn: string | null;
    };
  };
  /** 申请信用修复 · Apply for credit repair */
  'rights.apply-repair': {
    input: {
      readonly item: string;
      readonly key: string;
      readonly providerNo?: number;
      readonly commitment: string;
      readonly proofDigest: string;
    };
    output: {
      readonly repairId: string;
      readonly phase: string;
      readonly providerNo: number;
      readonly dueOn: string;
      readonly holidaysKnown: boolean;
    };
  };
  /** 办结异议 · Decide an objection */
  'rights.decide-objection': {
    input: {
      readonly objectionId: string;
      readonly decision: "record-upheld" | "corrected" | "not-verifiable" | "own-error";
      readonly reason: string;
    };
    output: {
      readonly objectionId: string;
      readonly phase: string;
      readonly dueOn: string | null;
    };
  };
  /** 决定信用修复 · Decide a repair */
  'rights.decide-repair': {
    input: {
      readonly repairId: string;
      readonly decision: "granted" | "refused";
      readonly reason: string;
    };
    output: {
      readonly repairId: string;
      readonly phase: string;
    };
  };
  /** 下载本单位全部信息 · Download everything about oneself */
  'rights.download-file': {
    input: {
      readonly format: "json" | "xlsx";
    };
    output: DownloadedFile;
  };
  /** 查看异议 · Get an objection */
  'rights.get-objection': {
    input: {
      readonly objectionId: string;
    };
    output: {
      readonly objectionId: string;
      readonly phase: string;
      readonly subjectId: string;
      readonly item: string;
      readonly itemTitle: {
        readonly zh: string;
        readonly en: string;
      };
      readonly key: string;
      readonly providerNo: number;
      readonly openedAt: string;
      readonly dueOn: string | null;
      readonly lateDays: number;
      readonly escalated: boolean;
      readonly holidaysKnown: boolean;
      readonly closedAt: string | null;
      readonly field: string | null;
      readonly text: string;
      readonly evidenceDigest: string | null;
      readonly outcome: string | null;
      readonly hardStopOn: string | null;
      readonly timeline: readonly ({
        readonly at: string;
        readonly step: string;
        readonly byRole: string;
        readonly outcome: string | null;
        readonly clock: "forward" | "provider" | "mend" | "hard-stop" | "accept" | "decide" | null;
        readonly dueOn: string | null;
        readonly reason: string | null;
      })[];
    };
  };
  /** 查看信用修复 · Get a repair */
  'rights.get-repair': {
    input: {
      readonly repairId: string;
    };
    output: {
      readonly repairId: string;
      readonly phase: string;
      readonly subjectId: string;
      readonly item: string;
      readonly itemTitle: {
        readonly zh: string;
        readonly en: string;
      };
      readonly key: string;
      readonly providerNo: number;
      readonly openedAt: string;
      readonly dueOn: string | null;
      readonly lateDays: number;
      readonly escalated: boolean;
      readonly holidaysKnown: boolean;
      readonly closedAt: string | null;
      readonly commitment: string;
      readonly proofDigest: string;
      readonly timeline: readonly ({
        readonly at: string;
        readonly step: string;
        readonly byRole: string;
        readonly outcome: string | null;
        readonly clock: "forward" | "provider" | "mend" | "hard-stop" | "accept" | "decide" | null;
        readonly dueOn: string | null;
        readonly reason: string | null;
      })[];
    };
  };
  /** 谁用过我的信息 · List who used one’s data */
  'rights.list-accesses': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly institutionNo?: number;
      readonly item?: string;
      readonly since?: string;
      readonly until?: string;
    };
    output: {
      readonly accesses: readonly ({
        readonly at: string;
        readonly kind: "disclosure" | "read";
        readonly operation: string;
        readonly by: {
          readonly role: string;
          readonly institutionNo: number | null;
          readonly providerNo: number | null;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
        };
        readonly purpose: string | null;
        readonly purposeTitle: {
          readonly zh: string;
          readonly en: string;
        } | null;
        readonly caseNo: string | null;
        readonly authorisationId: string | null;
        readonly artefactDigest: string | null;
        readonly items: readonly ({
          readonly item: string;
          readonly itemTitle: {
            readonly zh: string;
            readonly en: string;
          };
          readonly fields: readonly ({
            readonly field: string;
            readonly title: {
              readonly zh: string;
              readonly en: string;
            };
          })[];
          readonly records: number;
        })[];
        readonly disclosureId: string | null;
        readonly sealed: boolean;
        readonly requestId: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询节假日安排 · List holidays */
  'rights.list-holidays': {
    input: {
      readonly year?: number;
    };
    output: {
      readonly year: number;
      readonly known: boolean;
      readonly years: readonly (number)[];
      readonly holidays: readonly ({
        readonly day: string;
        readonly kind: "off" | "work";
        readonly source: string;
      })[];
    };
  };
  /** 查询更正通知 · List notices of correction */
  'rights.list-notices': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly open?: boolean;
      readonly escalated?: boolean;
      readonly item?: string;
      readonly subjectId?: string;
      readonly institutionNo?: number;
    };
    output: {
      readonly notices: readonly ({
        readonly noticeId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly item: string;
        readonly itemTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly key: string | null;
        readonly providerNo: number;
        readonly reason: "corrected" | "withdrawn" | "repaired" | "expired" | "not-verifiable";
        readonly oldDigests: readonly (string)[];
        readonly newDigest: string | null;
        readonly lastDisclosedAt: string;
        readonly madeAt: string;
        readonly dueOn: string;
        readonly lateDays: number;
        readonly holidaysKnown: boolean;
        readonly reminders: number;
        readonly remindedAt: string | null;
        readonly escalatedAt: string | null;
        readonly acknowledgedAt: string | null;
        readonly action: "updated" | "deleted" | "not-used" | null;
        readonly note: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询异议 · List objections */
  'rights.list-objections': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly open?: boolean;
      readonly escalated?: boolean;
    };
    output: {
      readonly objections: readonly ({
        readonly objectionId: string;
        readonly phase: string;
        readonly subjectId: string;
        readonly item: string;
        readonly itemTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly key: string;
        readonly providerNo: number;
        readonly openedAt: string;
        readonly dueOn: string | null;
        readonly lateDays: number;
        readonly escalated: boolean;
        readonly holidaysKnown: boolean;
        readonly closedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 可修复的信息项 · List what can be repaired */
  'rights.list-repairable': {
    input: Record<string, never>;
    output: {
      readonly items: readonly ({
        readonly item: string;
        readonly itemTitle: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly classes: readonly ({
        readonly severityClass: string;
        readonly minMonths: number;
        readonly maxMonths: number;
      })[];
      readonly byCourt: {
        readonly items: readonly ({
          readonly item: string;
          readonly itemTitle: {
            readonly zh: string;
            readonly en: string;
          };
        })[];
        readonly reason: {
          readonly zh: string;
          readonly en: string;
        };
      };
    };
  };
  /** 查询信用修复 · List repairs */
  'rights.list-repairs': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly open?: boolean;
      readonly escalated?: boolean;
    };
    output: {
      readonly repairs: readonly ({
        readonly repairId: string;
        readonly phase: string;
        readonly subjectId: string;
        readonly item: string;
        readonly itemTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly key: string;
        readonly providerNo: number;
        readonly openedAt: string;
        readonly dueOn: string | null;
        readonly lateDays: number;
        readonly escalated: boolean;
        readonly holidaysKnown: boolean;
        readonly closedAt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询本单位的填报 · List one’s own reports */
  'rights.list-reports': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly item?: string;
    };
    output: {
      readonly reports: readonly ({
        readonly item: string;
        readonly itemTitle: {
          readonly zh: string;
          readonly en: string;
        };
        readonly recordKey: string;
        readonly seq: number;
        readonly kind: "reported" | "withdrawn";
        readonly at: string;
        readonly clientId: string;
        readonly digest: string | null;
        readonly receipt: string | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 可自愿填报的信息项 · List what may be self-reported */
  'rights.list-self-reportable': {
    input: Record<string, never>;
    output: {
      readonly commitment: {
        readonly version: string;
        readonly text: {
          readonly zh: string;
          readonly en: string;
        };
      };
      readonly items: readonly ({
        readonly item: string;
        readonly itemTitle: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
    };
  };
  /** 提出异议 · Object to a record */
  'rights.object': {
    input: {
      readonly item: string;
      readonly key: string;
      readonly providerNo?: number;
      readonly field?: string;
      readonly text: string;
      readonly evidenceDigest?: string;
    };
    output: {
      readonly objectionId: string;
      readonly phase: string;
      readonly providerNo: number;
      readonly dueOn: string;
      readonly hardStopOn: string;
      readonly holidaysKnown: boolean;
    };
  };
  /** 自愿填报 · Report a record of oneself */
  'rights.report-record': {
    input: {
      readonly item: string;
      readonly values: Record<string, string | number | boolean>;
      readonly commitmentVersion: string;
    };
    output: {
      readonly item: string;
      readonly recordKey: string;
      readonly seq: number;
      readonly unchanged: boolean;
      readonly behindDepartment: boolean;
      readonly digest: string;
      readonly receipt: string;
    };
  };
  /** 录入节假日安排 · Set the holidays of a year */
  'rights.set-holidays': {
    input: {
      readonly year: number;
      readonly source: string;
      readonly days: readonly ({
        readonly day: string;
        readonly kind: "off" | "work";
      })[];
    };
    output: {
      readonly year: number;
      readonly off: number;
      readonly worked: number;
    };
  };
  /** 撤回异议 · Withdraw an objection */
  'rights.withdraw-objection': {
    input: {
      readonly objectionId: string;
      readonly reason: string;
    };
    output: {
      readonly objectionId: string;
      readonly phase: string;
    };
  };
  /** 撤回填报 · Withdraw a report of oneself */
  'rights.withdraw-report': {
    input: {
      readonly item: string;
      readonly recordKey: string;
    };
    output: {
      readonly item: string;
      readonly recordKey: string;
      readonly seq: number;
    };
  };
  /** 查询实时数据源 · List live sources */
  'sources.list-sources': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly item?: string;
      readonly providerNo?: number;
    };
    output: {
      readonly sources: readonly ({
        readonly providerNo: number;
        readonly item: string;
        readonly connector: string;
        readonly baseUrl: string;
        readonly kinds: readonly ("call" | "verify")[];
        readonly timeoutMs: number;
        readonly freshnessSeconds: number;
        readonly maxConcurrent: number;
        readonly state: "active" | "paused";
        readonly pausedReason: string | null;
        readonly breaker: "closed" | "open";
        readonly lastOkAt: string | null;
        readonly lastFault: string | null;
        readonly lastFaultAt: string | null;
        readonly outcomes: readonly ({
          readonly outcome: string;
          readonly calls: number;
          readonly meanMs: number;
          readonly slowestMs: number;
        })[];
      })[];
      readonly next: string | null;
    };
  };
  /** 暂停实时数据源 · Pause a live source */
  'sources.pause': {
    input: {
      readonly providerNo: number;
      readonly item: string;
      readonly reason: string;
    };
    output: {
      readonly state: "paused";
    };
  };
  /** 登记实时数据源 · Register a live source */
  'sources.register': {
    input: {
      readonly providerNo: number;
      readonly item: string;
      readonly kinds: readonly ("call" | "verify")[];
      readonly baseUrl: string;
      readonly connector?: string;
      readonly timeoutMs?: number;
      readonly freshnessSeconds?: number;
      readonly maxConcurrent?: number;
    };
    output: {
      readonly created: boolean;
    };
  };
  /** 恢复实时数据源 · Resume a live source */
  'sources.resume': {
    input: {
      readonly providerNo: number;
      readonly item: string;
    };
    output: {
      readonly state: "active";
    };
  };
  /** 下载融资统计（开放数据） · Download the statistics of loans (open data) */
  'statistics.download-loans': {
    input: {
      readonly measure?: "loan-balance" | "inclusive-balance" | "inclusive-growth" | "new-loans" | "granted-so-far" | "households" | "inclusive-households" | "first-loan-households" | "new-first-loan-households" | "evaluated-coverage" | "authorised-coverage" | "credit-only-share" | "mean-rate" | "mean-cost" | "rate-index" | "first-reply-days-p50" | "first-reply-days-p90" | "decision-days-p50" | "decision-days-p90" | "grant-days-p50" | "grant-days-p90" | "refusals" | "refusal-share";
      readonly by?: "all" | "province" | "city" | "section" | "size" | "institution" | "guarantee" | "kind" | "product" | "refusal";
    };
    output: DownloadedFile;
  };
  /** 查看服务运行状况 · Show how the services fare */
  'statistics.show-health': {
    input: Record<string, never>;
    output: {
      readonly at: string;
      readonly database: {
        readonly version: string;
        readonly bytes: number;
        readonly connections: number;
        readonly maxConnections: number;
      };
      readonly queue: {
        readonly lastRanAt: string | null;
        readonly waiting: number;
        readonly waitsSince: string | null;
        readonly running: number;
        readonly failing: number;
        readonly givenUp: number;
      };
      readonly sealing: {
        readonly sealed: number;
        readonly toSeal: number;
        readonly toSealSince: string | null;
      };
      readonly liveSources: {
        readonly registered: number;
        readonly paused: number;
        readonly cutOff: number;
      };
      readonly recent: {
        readonly calls: number;
        readonly broken: number;
      };
    };
  };
  /** 查看某日的融资统计 · Show the statistics of loans on a day */
  'statistics.show-loans-on': {
    input: {
      readonly on: string;
      readonly knownAt?: string;
      readonly measure?: "loan-balance" | "inclusive-balance" | "inclusive-growth" | "new-loans" | "granted-so-far" | "households" | "inclusive-households" | "first-loan-households" | "new-first-loan-households" | "evaluated-coverage" | "authorised-coverage" | "credit-only-share" | "mean-rate" | "mean-cost" | "rate-index" | "first-reply-days-p50" | "first-reply-days-p90" | "decision-days-p50" | "decision-days-p90" | "grant-days-p50" | "grant-days-p90" | "refusals" | "refusal-share";
      readonly by?: "all" | "province" | "city" | "section" | "size" | "institution" | "guarantee" | "kind" | "product" | "refusal";
    };
    output: {
      readonly on: string;
      readonly knownAt: string;
      readonly measures: readonly ({
        readonly measure: string;
        readonly version: number;
        readonly aim: "more" | "wider" | "cheaper" | "faster";
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly unit: {
          readonly zh: string;
          readonly en: string;
        };
        readonly definition: {
          readonly zh: string;
          readonly en: string;
        };
        readonly source: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly figures: readonly ({
        readonly measure: string;
        readonly key: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly figure: number | null;
        readonly notPublished: boolean;
      })[];
    };
  };
  /** 查看融资统计 · Show the statistics of loans */
  'statistics.show-loans': {
    input: {
      readonly measure?: "loan-balance" | "inclusive-balance" | "inclusive-growth" | "new-loans" | "granted-so-far" | "households" | "inclusive-households" | "first-loan-households" | "new-first-loan-households" | "evaluated-coverage" | "authorised-coverage" | "credit-only-share" | "mean-rate" | "mean-cost" | "rate-index" | "first-reply-days-p50" | "first-reply-days-p90" | "decision-days-p50" | "decision-days-p90" | "grant-days-p50" | "grant-days-p90" | "refusals" | "refusal-share";
      readonly by?: "all" | "province" | "city" | "section" | "size" | "institution" | "guarantee" | "kind" | "product" | "refusal";
      readonly from?: string;
      readonly to?: string;
    };
    output: {
      readonly knownAt: string | null;
      readonly measures: readonly ({
        readonly measure: string;
        readonly version: number;
        readonly aim: "more" | "wider" | "cheaper" | "faster";
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly unit: {
          readonly zh: string;
          readonly en: string;
        };
        readonly definition: {
          readonly zh: string;
          readonly en: string;
        };
        readonly source: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly figures: readonly ({
        readonly month: string;
        readonly measure: string;
        readonly key: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly figure: number | null;
        readonly notPublished: boolean;
      })[];
    };
  };
  /** 查看平台概况 · Show the platform in figures */
  'statistics.show-overview': {
    input: Record<string, never>;
    output: {
      readonly at: string;
      readonly providers: number;
      readonly institutions: number;
      readonly subjects: number;
      readonly facts: number;
      readonly authorisations: number;
      readonly disclosures: number;
    };
  };
  /** 查看逐月统计 · Show the figures of the months */
  'statistics.show-trend': {
    input: {
      readonly measure?: "providers" | "institutions" | "enterprises" | "records" | "authorisations" | "disclosures";
      readonly by?: "all" | "province" | "city" | "county" | "item";
      readonly from?: string;
      readonly to?: string;
    };
    output: {
      readonly countedAt: string | null;
      readonly measures: readonly ({
        readonly measure: "providers" | "institutions" | "enterprises" | "records" | "authorisations" | "disclosures";
        readonly kind: "stock" | "flow";
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly unit: {
          readonly zh: string;
          readonly en: string;
        };
        readonly definition: {
          readonly zh: string;
          readonly en: string;
        };
      })[];
      readonly figures: readonly ({
        readonly month: string;
        readonly measure: "providers" | "institutions" | "enterprises" | "records" | "authorisations" | "disclosures";
        readonly key: string;
        readonly title: {
          readonly zh: string;
          readonly en: string;
        };
        readonly figure: number | null;
      })[];
    };
  };
  /** 查看主体 · Get a subject */
  'subjects.get': {
    input: {
      readonly subjectId: string;
    };
    output: {
      readonly subjectId: string;
      readonly name: string | null;
      readonly kind: string;
      readonly status: string;
      readonly division: {
        readonly code: string;
        readonly title: string | null;
      } | null;
      readonly industry: {
        readonly code: string;
        readonly title: string | null;
      } | null;
      readonly size: string;
      readonly mergedInto: string | null;
      readonly divisionSource: string | null;
      readonly establishedOn: string | null;
      readonly sizeAsOf: string | null;
      readonly sizeRuleVersion: string | null;
      readonly sizeReasons: readonly (string)[];
      readonly names: readonly ({
        readonly name: string;
        readonly validFrom: string | null;
        readonly recordedAt: string;
        readonly source: string;
      })[];
      readonly aliases: readonly ({
        readonly code: string;
        readonly kind: string;
        readonly source: string;
        readonly since: string;
      })[];
      readonly successions: readonly ({
        readonly fromSubjectId: string;
        readonly toSubjectId: string;
        readonly kind: string;
        readonly effectiveOn: string;
        readonly reason: string;
        readonly recordedAt: string;
      })[];
      readonly sizes: readonly ({
        readonly asOf: string;
        readonly size: string;
        readonly ruleVersion: string;
        readonly reasons: readonly (string)[];
        readonly recordedAt: string;
      })[];
      readonly firstSeenAt: string;
      readonly updatedAt: string;
    };
  };
  /** 登记旧代码 · Link an older code */
  'subjects.link-alias': {
    input: {
      readonly code: string;
      readonly subjectId: string;
    };
    output: {
      readonly code: string;
      readonly kind: string;
      readonly subjectId: string;
      readonly linked: boolean;
    };
  };
  /** 合并主体 · Merge subjects */
  'subjects.merge': {
    input: {
      readonly fromSubjectId: string;
      readonly toSubjectId: string;
      readonly kind: "same" | "merger";
      readonly effectiveOn: string;
      readonly reason: string;
    };
    output: {
      readonly fromSubjectId: string;
      readonly toSubjectId: string;
      readonly kind: string;
    };
  };
  /** 核对代码 · Resolve identifiers */
  'subjects.resolve': {
    input: {
      readonly identifiers: readonly (string)[];
    };
    output: {
      readonly identifiers: readonly ({
        readonly given: string;
        readonly kind: "unified-code" | "organisation-code" | "registration-number" | "none";
        readonly outcome: "valid" | "mended" | "refused";
        readonly code: string | null;
        readonly reasons: readonly (string)[];
        readonly mend: string | null;
        readonly subjectId: string | null;
      })[];
    };
  };
  /** 查找主体 · Search subjects */
  'subjects.search': {
    input: {
      readonly text?: string;
      readonly divisionCode?: string;
      readonly industryCode?: string;
      readonly size?: "micro" | "small" | "medium" | "large" | "unknown";
      readonly status?: "active" | "suspended" | "revoked" | "moved-out" | "deregistered" | "unknown";
      readonly kind?: "enterprise" | "individual-business" | "cooperative" | "other";
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly subjects: readonly ({
        readonly subjectId: string;
        readonly name: string | null;
        readonly kind: string;
        readonly status: string;
        readonly division: {
          readonly code: string;
          readonly title: string | null;
        } | null;
        readonly industry: {
          readonly code: string;
          readonly title: string | null;
        } | null;
        readonly size: string;
        readonly mergedInto: string | null;
        readonly matchedBy: "unified-code" | "organisation-code" | "registration-number" | "whole-name" | "name" | "conditions";
      })[];
      readonly next: string | null;
    };
  };
  /** 登记主体分立 · Split a subject */
  'subjects.split': {
    input: {
      readonly fromSubjectId: string;
      readonly toSubjectIds: readonly (string)[];
      readonly effectiveOn: string;
      readonly reason: string;
    };
    output: {
      readonly fromSubjectId: string;
      readonly toSubjectIds: readonly (string)[];
    };
  };
  /** 申请风险补偿 · Claim compensation */
  'support.claim': {
    input: {
      readonly code: string;
      readonly contractNo: string;
      readonly lossFen: number;
    };
    output: {
      readonly claimId: string;
    };
  };
  /** 起草惠企政策 · Draft a policy */
  'support.draft-policy': {
    input: {
      readonly policyId?: string;
      readonly policy: {
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly policyKind: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
        readonly department: {
          readonly zh: string;
          readonly en: string;
        };
        readonly gives: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: number | null;
        readonly howToApply: {
          readonly zh: string;
          readonly en: string;
        };
        readonly link: string | null;
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly opensOn: string | null;
        readonly endsOn: string | null;
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text?: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
      };
    };
    output: {
      readonly policyId: string;
      readonly version: number;
      readonly items: readonly (string)[];
    };
  };
  /** 贷款备案 · File a loan with a pool */
  'support.file-loan': {
    input: {
      readonly poolId: string;
      readonly code: string;
      readonly contractNo: string;
    };
    output: {
      readonly filed: boolean;
    };
  };
  /** 查询补偿申请 · List claims for compensation */
  'support.list-compensations': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly waiting?: boolean;
    };
    output: {
      readonly compensations: readonly ({
        readonly claimId: string;
        readonly poolId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly contractNo: string;
        readonly lossFen: number;
        readonly claimedAt: string;
        readonly verdict: "upheld" | "rejected" | null;
        readonly verdictReason: string | null;
        readonly paidFen: number;
        readonly recoveredFen: number;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询备案贷款 · List loans filed with pools */
  'support.list-filings': {
    input: {
      readonly poolId?: string;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly filings: readonly ({
        readonly poolId: string;
        readonly subjectId: string;
        readonly institutionNo: number;
        readonly contractNo: string;
        readonly filedAt: string;
        readonly claimability: "claimable" | "sound" | "claimed" | null;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出所管理的政策 · List policies to look after */
  'support.list-own-policies': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly submitted?: boolean;
    };
    output: {
      readonly policies: readonly ({
        readonly policyId: string;
        readonly version: number;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly policyKind: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
        readonly department: {
          readonly zh: string;
          readonly en: string;
        };
        readonly gives: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: number | null;
        readonly howToApply: {
          readonly zh: string;
          readonly en: string;
        };
        readonly link: string | null;
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly opensOn: string | null;
        readonly endsOn: string | null;
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
        readonly items: readonly (string)[];
        readonly policyState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
        readonly publishedVersion: number;
        readonly pendingVersion: number | null;
        readonly pendingSubmitted: boolean;
        readonly returned: string | null;
        readonly updatedAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 列出惠企政策 · List policies */
  'support.list-policies': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly policyKind?: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
      readonly division?: string;
    };
    output: {
      readonly policies: readonly ({
        readonly policyId: string;
        readonly version: number;
        readonly name: {
          readonly zh: string;
          readonly en: string;
        };
        readonly policyKind: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
        readonly department: {
          readonly zh: string;
          readonly en: string;
        };
        readonly gives: {
          readonly zh: string;
          readonly en: string;
        };
        readonly amountFen: number | null;
        readonly howToApply: {
          readonly zh: string;
          readonly en: string;
        };
        readonly link: string | null;
        readonly divisions: readonly (string)[];
        readonly industries: readonly (string)[];
        readonly opensOn: string | null;
        readonly endsOn: string | null;
        readonly clauses: readonly ({
          readonly id: string;
          readonly expression: string;
          readonly text: {
            readonly zh: string;
            readonly en: string;
          };
          readonly hard: boolean;
        })[];
        readonly items: readonly (string)[];
      })[];
      readonly next: string | null;
    };
  };
  /** 查询风险补偿资金池 · List risk compensation pools */
  'support.list-pools': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly pools: readonly ({
        readonly poolId: string;
        readonly poolName: string;
        readonly divisionCode: string;
        readonly sharePpm: number;
        readonly capFen: number;
        readonly openedAt: string;
        readonly poolBalanceFen: number | null;
        readonly filings: number;
      })[];
      readonly next: string | null;
    };
  };
  /** 匹配惠企政策 · Match policies */
  'support.match-policies': {
    input: {
      readonly shown?: number;
    };
    output: {
      readonly suited: {
        readonly count: number;
        readonly policies: readonly ({
          readonly policyId: string;
          readonly version: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly policyKind: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
          readonly department: {
            readonly zh: string;
            readonly en: string;
          };
          readonly gives: {
            readonly zh: string;
            readonly en: string;
          };
          readonly amountFen: number | null;
          readonly howToApply: {
            readonly zh: string;
            readonly en: string;
          };
          readonly link: string | null;
          readonly divisions: readonly (string)[];
          readonly industries: readonly (string)[];
          readonly opensOn: string | null;
          readonly endsOn: string | null;
          readonly clauses: readonly ({
            readonly id: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly hard: boolean;
            readonly verdict: "pass" | "fail" | "unknown";
            readonly gap: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly change: {
              readonly indicator: string;
              readonly value: number | string | boolean | null;
            } | null;
            readonly missing: readonly ({
              readonly indicator: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly why: {
                readonly zh: string;
                readonly en: string;
              };
              readonly items: readonly (string)[];
            })[];
          })[];
          readonly items: readonly (string)[];
        })[];
      };
      readonly oneAway: {
        readonly count: number;
        readonly policies: readonly ({
          readonly policyId: string;
          readonly version: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly policyKind: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
          readonly department: {
            readonly zh: string;
            readonly en: string;
          };
          readonly gives: {
            readonly zh: string;
            readonly en: string;
          };
          readonly amountFen: number | null;
          readonly howToApply: {
            readonly zh: string;
            readonly en: string;
          };
          readonly link: string | null;
          readonly divisions: readonly (string)[];
          readonly industries: readonly (string)[];
          readonly opensOn: string | null;
          readonly endsOn: string | null;
          readonly clauses: readonly ({
            readonly id: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly hard: boolean;
            readonly verdict: "pass" | "fail" | "unknown";
            readonly gap: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly change: {
              readonly indicator: string;
              readonly value: number | string | boolean | null;
            } | null;
            readonly missing: readonly ({
              readonly indicator: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly why: {
                readonly zh: string;
                readonly en: string;
              };
              readonly items: readonly (string)[];
            })[];
          })[];
          readonly items: readonly (string)[];
        })[];
      };
      readonly needsData: {
        readonly count: number;
        readonly policies: readonly ({
          readonly policyId: string;
          readonly version: number;
          readonly name: {
            readonly zh: string;
            readonly en: string;
          };
          readonly policyKind: "subsidy" | "interest-discount" | "guarantee-fee-subsidy" | "risk-compensation" | "award" | "other";
          readonly department: {
            readonly zh: string;
            readonly en: string;
          };
          readonly gives: {
            readonly zh: string;
            readonly en: string;
          };
          readonly amountFen: number | null;
          readonly howToApply: {
            readonly zh: string;
            readonly en: string;
          };
          readonly link: string | null;
          readonly divisions: readonly (string)[];
          readonly industries: readonly (string)[];
          readonly opensOn: string | null;
          readonly endsOn: string | null;
          readonly clauses: readonly ({
            readonly id: string;
            readonly text: {
              readonly zh: string;
              readonly en: string;
            };
            readonly hard: boolean;
            readonly verdict: "pass" | "fail" | "unknown";
            readonly gap: {
              readonly zh: string;
              readonly en: string;
            } | null;
            readonly change: {
              readonly indicator: string;
              readonly value: number | string | boolean | null;
            } | null;
            readonly missing: readonly ({
              readonly indicator: string;
              readonly title: {
                readonly zh: string;
                readonly en: string;
              };
              readonly why: {
                readonly zh: string;
                readonly en: string;
              };
              readonly items: readonly (string)[];
            })[];
          })[];
          readonly items: readonly (string)[];
        })[];
      };
      readonly considered: number;
      readonly asOf: string;
    };
  };
  /** 办理惠企政策 · Take a policy through its life */
  'support.move-policy': {
    input: {
      readonly policyId: string;
      readonly act: "submit" | "pause" | "resume" | "withdraw";
      readonly note?: string;
    };
    output: {
      readonly policyId: string;
      readonly policyState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
    };
  };
  /** 设立风险补偿资金池 · Open a risk compensation pool */
  'support.open-pool': {
    input: {
      readonly poolName: string;
      readonly divisionCode: string;
      readonly sharePpm: number;
      readonly capFen: number;
      readonly depositFen: number;
    };
    output: {
      readonly poolId: string;
    };
  };
  /** 拨付补偿 · Pay a claim */
  'support.pay-claim': {
    input: {
      readonly claimId: string;
    };
    output: {
      readonly entryFen: number;
      readonly poolBalanceFen: number;
    };
  };
  /** 登记追偿收回 · Record a recovery */
  'support.record-recovery': {
    input: {
      readonly claimId: string;
      readonly recoveredFen: number;
    };
    output: {
      readonly poolBalanceFen: number;
    };
  };
  /** 审核补偿申请 · Review a claim */
  'support.review-claim': {
    input: {
      readonly claimId: string;
      readonly verdict: "upheld" | "rejected";
      readonly reason: string;
    };
    output: {
      readonly reviewedAt: string;
    };
  };
  /** 审核惠企政策 · Review a policy */
  'support.review-policy': {
    input: {
      readonly policyId: string;
      readonly version: number;
      readonly act: "publish" | "return";
      readonly note?: string;
    };
    output: {
      readonly policyId: string;
      readonly policyState: "draft" | "submitted" | "published" | "paused" | "withdrawn";
      readonly publishedVersion: number;
    };
  };
  /** 查看资金池台账 · Show the ledger of a pool */
  'support.show-ledger': {
    input: {
      readonly poolId: string;
      readonly limit?: number;
      readonly cursor?: string;
    };
    output: {
      readonly entries: readonly ({
        readonly seq: number;
        readonly entryKind: "deposit" | "payout" | "recovery";
        readonly entryFen: number;
        readonly poolBalanceFen: number;
        readonly claimId: string | null;
        readonly at: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 变更推送内容 · Change what a webhook is told */
  'webhooks.change': {
    input: {
      readonly endpointId: string;
      readonly webhookKinds: readonly ("consent.granted" | "consent.amended" | "consent.refused" | "consent.paused" | "consent.resumed" | "consent.revoked" | "correction.made" | "correction.reminded" | "application.submitted" | "application.changed" | "application.due" | "guarantee.asked" | "guarantee.changed" | "guarantee.due" | "misuse.found" | "webhook.stopped")[];
      readonly note?: string;
    };
    output: {
      readonly endpointId: string;
    };
  };
  /** 查询推送记录 · List deliveries of webhooks */
  'webhooks.list-deliveries': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly endpointId?: string;
      readonly sendingState?: "waiting" | "delivered" | "given-up";
    };
    output: {
      readonly sendings: readonly ({
        readonly webhookId: string;
        readonly endpointId: string;
        readonly webhookKind: string;
        readonly sendingState: "waiting" | "delivered" | "given-up";
        readonly attempts: number;
        readonly statusCode: number | null;
        readonly sendingFault: "timeout" | "address" | "name" | "certificate" | "connection" | "too-large" | "redirect" | "status" | null;
        readonly triedAt: string | null;
        readonly nextAt: string | null;
        readonly madeAt: string;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询通知 · List events */
  'webhooks.list-events': {
    input: {
      readonly limit?: number;
      readonly cursor?: string;
      readonly after?: number;
    };
    output: {
      readonly messages: readonly ({
        readonly position: number;
        readonly webhookId: string;
        readonly webhookKind: string;
        readonly at: string;
        readonly data: Record<string, string>;
      })[];
      readonly next: string | null;
    };
  };
  /** 查询推送地址 · List webhooks */
  'webhooks.list': {
    input: Record<string, never>;
    output: {
      readonly endpoints: readonly ({
        readonly endpointId: string;
        readonly url: string;
        readonly note: string | null;
        readonly webhookKinds: readonly ("consent.granted" | "consent.amended" | "consent.refused" | "consent.paused" | "consent.resumed" | "consent.revoked" | "correction.made" | "correction.reminded" | "application.submitted" | "application.changed" | "application.due" | "guarantee.asked" | "guarantee.changed" | "guarantee.due" | "misuse.found" | "webhook.stopped")[];
        readonly endpointState: "active" | "paused" | "failing" | "gone";
        readonly stateAt: string;
        readonly answeredAt: string | null;
        readonly waiting: number;
        readonly secretAt: string;
        readonly formerUntil: string | null;
        readonly madeBy: string;
        readonly madeAt: string;
      })[];
    };
  };
  /** 暂停推送 · Pause a webhook */
  'webhooks.pause': {
    input: {
      readonly endpointId: string;
    };
    output: {
      readonly endpointId: string;
      readonly endpointState: "paused";
    };
  };
  /** 重新推送 · Send a message again */
  'webhooks.redeliver': {
    input: {
      readonly endpointId: string;
      readonly webhookId: string;
    };
    output: {
      readonly endpointId: string;
      readonly webhookId: string;
    };
  };
  /** 登记推送地址 · Register a webhook */
  'webhooks.register': {
    input: {
      readonly url: string;
      readonly webhookKinds: readonly ("consent.granted" | "consent.amended" | "consent.refused" | "consent.paused" | "consent.resumed" | "consent.revoked" | "correction.made" | "correction.reminded" | "application.submitted" | "application.changed" | "application.due" | "guarantee.asked" | "guarantee.changed" | "guarantee.due" | "misuse.found" | "webhook.stopped")[];
      readonly note?: string;
    };
    output: {
      readonly endpointId: string;
      readonly secret: string;
    };
  };
  /** 删除推送地址 · Remove a webhook */
  'webhooks.remove': {
    input: {
      readonly endpointId: string;
    };
    output: {
      readonly endpointId: string;
    };
  };
  /** 恢复推送 · Resume a webhook */
  'webhooks.resume': {
    input: {
      readonly endpointId: string;
    };
    output: {
      readonly endpointId: string;
      readonly endpointState: "active";
    };
  };
  /** 更换签名密钥 · Rotate a webhook’s secret */
  'webhooks.rotate-secret': {
    input: {
      readonly endpointId: string;
      readonly atOnce?: boolean;
    };
    output: {
      readonly endpointId: string;
      readonly secret: string;
      readonly formerUntil: string | null;
    };
  };
  /** 发送测试通知 · Send a test */
  'webhooks.send-test': {
    input: {
      readonly endpointId: string;
    };
    output: {
      readonly endpointId: string;
      readonly webhookId: string;
    };
  };
}

/** How each operation is called. */
export const operations = {
  'access.accept-invitation': { kind: 'command', body: 'json', answer: 'json' },
  'access.change-password': { kind: 'command', body: 'json', answer: 'json' },
  'access.create-client': { kind: 'command', body: 'json', answer: 'json' },
  'access.end-membership': { kind: 'command', body: 'json', answer: 'json' },
  'access.end-session': { kind: 'command', body: 'json', answer: 'json' },
  'access.end-sessions-of': { kind: 'command', body: 'json', answer: 'json' },
  'access.finish-passkey': { kind: 'command', body: 'json', answer: 'json' },
  'access.finish-totp': { kind: 'command', body: 'json', answer: 'json' },
  'access.invite': { kind: 'command', body: 'json', answer: 'json' },
  'access.issue-reset': { kind: 'command', body: 'json', answer: 'json' },
  'access.issue-token': { kind: 'command', body: 'json', answer: 'json' },
  'access.list-client-keys': { kind: 'query', body: 'json', answer: 'json' },
  'access.list-clients': { kind: 'query', body: 'json', answer: 'json' },
  'access.list-members': { kind: 'query', body: 'json', answer: 'json' },
  'access.list-passkeys': { kind: 'query', body: 'json', answer: 'json' },
  'access.list-people': { kind: 'query', body: 'json', answer: 'json' },
  'access.list-sessions': { kind: 'query', body: 'json', answer: 'json' },
  'access.lock-person': { kind: 'command', body: 'json', answer: 'json' },
  'access.open-invitation': { kind: 'command', body: 'json', answer: 'json' },
  'access.register-client-key': { kind: 'command', body: 'json', answer: 'json' },
  'access.register': { kind: 'command', body: 'json', answer: 'json' },
  'access.remove-passkey': { kind: 'command', body: 'json', answer: 'json' },
  'access.replace-key': { kind: 'command', body: 'json', answer: 'json' },
  'access.replace-recovery-codes': { kind: 'command', body: 'json', answer: 'json' },
  'access.retire-client-key': { kind: 'command', body: 'json', answer: 'json' },
  'access.revoke-client': { kind: 'command', body: 'json', answer: 'json' },
  'access.rotate-signing-key': { kind: 'command', body: 'json', answer: 'json' },
  'access.set-bearer': { kind: 'command', body: 'json', answer: 'json' },
  'access.sign-in-with-passkey': { kind: 'command', body: 'json', answer: 'json' },
  'access.sign-in': { kind: 'command', body: 'json', answer: 'json' },
  'access.sign-out': { kind: 'command', body: 'json', answer: 'json' },
  'access.start-passkey-sign-in': { kind: 'command', body: 'json', answer: 'json' },
  'access.start-passkey': { kind: 'command', body: 'json', answer: 'json' },
  'access.start-totp': { kind: 'command', body: 'json', answer: 'json' },
  'access.switch-membership': { kind: 'command', body: 'json', answer: 'json' },
  'access.unlock-person': { kind: 'command', body: 'json', answer: 'json' },
  'access.who-am-i': { kind: 'query', body: 'json', answer: 'json' },
  'audit.get-checkpoint': { kind: 'query', body: 'json', answer: 'json' },
  'audit.get-entries': { kind: 'query', body: 'json', answer: 'json' },
  'audit.get-proof': { kind: 'query', body: 'json', answer: 'json' },
  'audit.get-tile': { kind: 'query', body: 'json', answer: 'json' },
  'audit.list-checkpoints': { kind: 'query', body: 'json', answer: 'json' },
  'audit.list-disclosures': { kind: 'query', body: 'json', answer: 'json' },
  'audit.list-entries': { kind: 'query', body: 'json', answer: 'json' },
  'audit.read-log': { kind: 'query', body: 'json', answer: 'json' },
  'audit.summarise-uses': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.diff-versions': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.download-template': { kind: 'query', body: 'json', answer: 'file' },
  'catalogue.export-dcat': { kind: 'query', body: 'json', answer: 'file' },
  'catalogue.get-item': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.get-schema': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.import-version': { kind: 'command', body: 'bytes', answer: 'json' },
  'catalogue.list-codes': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.list-items': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.list-narrowings': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.list-versions': { kind: 'query', body: 'json', answer: 'json' },
  'catalogue.narrow': { kind: 'command', body: 'json', answer: 'json' },
  'claims.accept-delegation': { kind: 'command', body: 'json', answer: 'json' },
  'claims.complete': { kind: 'command', body: 'json', answer: 'json' },
  'claims.configure-proof': { kind: 'command', body: 'json', answer: 'json' },
  'claims.decide': { kind: 'command', body: 'json', answer: 'json' },
  'claims.delegate': { kind: 'command', body: 'json', answer: 'json' },
  'claims.end-delegation': { kind: 'command', body: 'json', answer: 'json' },
  'claims.list-claims': { kind: 'query', body: 'json', answer: 'json' },
  'claims.list-delegates': { kind: 'query', body: 'json', answer: 'json' },
  'claims.list-enterprises': { kind: 'query', body: 'json', answer: 'json' },
  'claims.list-proofs': { kind: 'query', body: 'json', answer: 'json' },
  'claims.start': { kind: 'command', body: 'json', answer: 'json' },
  'claims.transfer': { kind: 'command', body: 'json', answer: 'json' },
  'collection.deliver-records': { kind: 'command', body: 'json', answer: 'json' },
  'collection.download-refusals': { kind: 'query', body: 'json', answer: 'file' },
  'collection.finish-upload': { kind: 'command', body: 'json', answer: 'json' },
  'collection.get-delivery': { kind: 'query', body: 'json', answer: 'json' },
  'collection.get-receipt': { kind: 'query', body: 'json', answer: 'json' },
  'collection.list-deliveries': { kind: 'query', body: 'json', answer: 'json' },
  'collection.list-due-dates': { kind: 'query', body: 'json', answer: 'json' },
  'collection.list-refusals': { kind: 'query', body: 'json', answer: 'json' },
  'collection.open-delivery': { kind: 'command', body: 'json', answer: 'json' },
  'collection.recognise-file': { kind: 'query', body: 'bytes', answer: 'json' },
  'collection.redeliver-rows': { kind: 'command', body: 'json', answer: 'json' },
  'collection.show-board': { kind: 'query', body: 'json', answer: 'json' },
  'collection.upload-part': { kind: 'command', body: 'bytes', answer: 'json' },
  'consent.amend': { kind: 'command', body: 'json', answer: 'json' },
  'consent.get-authorisation': { kind: 'query', body: 'json', answer: 'json' },
  'consent.grant': { kind: 'command', body: 'json', answer: 'json' },
  'consent.list-authorisations': { kind: 'query', body: 'json', answer: 'json' },
  'consent.list-missing-deletions': { kind: 'query', body: 'json', answer: 'json' },
  'consent.list-names': { kind: 'query', body: 'json', answer: 'json' },
  'consent.list-notices': { kind: 'query', body: 'json', answer: 'json' },
  'consent.list-templates': { kind: 'query', body: 'json', answer: 'json' },
  'consent.pause': { kind: 'command', body: 'json', answer: 'json' },
  'consent.preview': { kind: 'query', body: 'json', answer: 'json' },
  'consent.refuse': { kind: 'command', body: 'json', answer: 'json' },
  'consent.renew': { kind: 'command', body: 'json', answer: 'json' },
  'consent.report-deletion': { kind: 'command', body: 'json', answer: 'json' },
  'consent.request': { kind: 'command', body: 'json', answer: 'json' },
  'consent.resume': { kind: 'command', body: 'json', answer: 'json' },
  'consent.revoke': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.ask': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.close-alarm': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.compare-models': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.draft-model': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.export-model': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.get-model': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.list-alarms': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.list-models': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.list-monitoring': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.list-scores': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.monitor': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.move-model': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.portrait': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.replay': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.set-band': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.show-monitoring': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.show': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.take-alarm': { kind: 'command', body: 'json', answer: 'json' },
  'evaluation.watch-own-model': { kind: 'query', body: 'json', answer: 'json' },
  'evaluation.what-if': { kind: 'query', body: 'json', answer: 'json' },
  'guarantees.add-document': { kind: 'command', body: 'bytes', answer: 'json' },
  'guarantees.answer': { kind: 'command', body: 'json', answer: 'json' },
  'guarantees.ask': { kind: 'command', body: 'json', answer: 'json' },
  'guarantees.get-document': { kind: 'query', body: 'json', answer: 'file' },
  'guarantees.get': { kind: 'query', body: 'json', answer: 'json' },
  'guarantees.list-guarantors': { kind: 'query', body: 'json', answer: 'json' },
  'guarantees.list': { kind: 'query', body: 'json', answer: 'json' },
  'guarantees.send-message': { kind: 'command', body: 'json', answer: 'json' },
  'guarantees.set-terms': { kind: 'command', body: 'json', answer: 'json' },
  'guarantees.withdraw': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.admit': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.apply': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.assess': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.get-institution': { kind: 'query', body: 'json', answer: 'json' },
  'institutions.list-checklist': { kind: 'query', body: 'json', answer: 'json' },
  'institutions.list-directory': { kind: 'query', body: 'json', answer: 'json' },
  'institutions.list-institutions': { kind: 'query', body: 'json', answer: 'json' },
  'institutions.list-providers': { kind: 'query', body: 'json', answer: 'json' },
  'institutions.mend': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.refuse': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.register-institution': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.register-provider': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.resume': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.submit-evidence': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.suspend': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.warn': { kind: 'command', body: 'json', answer: 'json' },
  'institutions.withdraw': { kind: 'command', body: 'json', answer: 'json' },
  'loans.confirm': { kind: 'command', body: 'json', answer: 'json' },
  'loans.dispute': { kind: 'command', body: 'json', answer: 'json' },
  'loans.download-template': { kind: 'query', body: 'json', answer: 'file' },
  'loans.get-report': { kind: 'query', body: 'json', answer: 'json' },
  'loans.get': { kind: 'query', body: 'json', answer: 'json' },
  'loans.list-labels': { kind: 'query', body: 'json', answer: 'json' },
  'loans.list-own': { kind: 'query', body: 'json', answer: 'json' },
  'loans.list-reports': { kind: 'query', body: 'json', answer: 'json' },
  'loans.list-silent-cases': { kind: 'query', body: 'json', answer: 'json' },
  'loans.list': { kind: 'query', body: 'json', answer: 'json' },
  'loans.report-file': { kind: 'command', body: 'bytes', answer: 'json' },
  'loans.report': { kind: 'command', body: 'json', answer: 'json' },
  'loans.show-default-rates': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.accept-offer': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.add-document': { kind: 'command', body: 'bytes', answer: 'json' },
  'marketplace.apply': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.assign': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.back-test': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.check-clause': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.close-demand': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.count-eligible': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.decide': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.decline-invitation': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.draft-product': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.get-application': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.get-document': { kind: 'query', body: 'json', answer: 'file' },
  'marketplace.get-own-product': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.get-product': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.invite': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.list-applications': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-demands': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-indicators': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-invitations': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-own-products': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-products': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-rules': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.list-screened': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.match': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.move-product': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.post-demand': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.reroute': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.review-product': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.screen': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.send-message': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.set-clock': { kind: 'command', body: 'json', answer: 'json' },
  'marketplace.show-service': { kind: 'query', body: 'json', answer: 'json' },
  'marketplace.withdraw': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.add-labels': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.build-study': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.discard-study': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.draft-model': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.fit': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.list-own-uses': { kind: 'query', body: 'json', answer: 'json' },
  'modelling.list-studies': { kind: 'query', body: 'json', answer: 'json' },
  'modelling.open-study': { kind: 'command', body: 'json', answer: 'json' },
  'modelling.show-fit': { kind: 'query', body: 'json', answer: 'json' },
  'modelling.show-study': { kind: 'query', body: 'json', answer: 'json' },
  'modelling.try-bins': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.count-uses': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.decide-finding': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.explain-finding': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.explain-use': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.export-uses': { kind: 'query', body: 'json', answer: 'file' },
  'oversight.judge-explanation': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.list-explanations': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.list-findings': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.list-proposals': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.list-refused': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.list-rules': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.propose-sanction': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.reconcile': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.search-uses': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.set-threshold': { kind: 'command', body: 'json', answer: 'json' },
  'oversight.show-overview': { kind: 'query', body: 'json', answer: 'json' },
  'oversight.show-reconciliation': { kind: 'query', body: 'json', answer: 'json' },
  'quality.get-score': { kind: 'query', body: 'json', answer: 'json' },
  'quality.list-scores': { kind: 'query', body: 'json', answer: 'json' },
  'quality.report': { kind: 'query', body: 'json', answer: 'file' },
  'quality.show-due-dates': { kind: 'query', body: 'json', answer: 'json' },
  'query.ask': { kind: 'command', body: 'json', answer: 'json' },
  'query.close-case': { kind: 'command', body: 'json', answer: 'json' },
  'query.list-cases': { kind: 'query', body: 'json', answer: 'json' },
  'query.open-case': { kind: 'command', body: 'json', answer: 'json' },
  'query.verify': { kind: 'command', body: 'json', answer: 'json' },
  'quota.show-use': { kind: 'query', body: 'json', answer: 'json' },
  'records.read-file': { kind: 'query', body: 'json', answer: 'json' },
  'records.read-history': { kind: 'query', body: 'json', answer: 'json' },
  'reports.download': { kind: 'command', body: 'json', answer: 'file' },
  'reports.get': { kind: 'query', body: 'json', answer: 'json' },
  'reports.list': { kind: 'query', body: 'json', answer: 'json' },
  'reports.make-own': { kind: 'command', body: 'json', answer: 'json' },
  'reports.make': { kind: 'command', body: 'json', answer: 'json' },
  'reports.verify': { kind: 'query', body: 'json', answer: 'json' },
  'rights.accept-repair': { kind: 'command', body: 'json', answer: 'json' },
  'rights.acknowledge-notice': { kind: 'command', body: 'json', answer: 'json' },
  'rights.answer-objection': { kind: 'command', body: 'json', answer: 'json' },
  'rights.apply-repair': { kind: 'command', body: 'json', answer: 'json' },
  'rights.decide-objection': { kind: 'command', body: 'json', answer: 'json' },
  'rights.decide-repair': { kind: 'command', body: 'json', answer: 'json' },
  'rights.download-file': { kind: 'query', body: 'json', answer: 'file' },
  'rights.get-objection': { kind: 'query', body: 'json', answer: 'json' },
  'rights.get-repair': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-accesses': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-holidays': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-notices': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-objections': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-repairable': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-repairs': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-reports': { kind: 'query', body: 'json', answer: 'json' },
  'rights.list-self-reportable': { kind: 'query', body: 'json', answer: 'json' },
  'rights.object': { kind: 'command', body: 'json', answer: 'json' },
  'rights.report-record': { kind: 'command', body: 'json', answer: 'json' },
  'rights.set-holidays': { kind: 'command', body: 'json', answer: 'json' },
  'rights.withdraw-objection': { kind: 'command', body: 'json', answer: 'json' },
  'rights.withdraw-report': { kind: 'command', body: 'json', answer: 'json' },
  'sources.list-sources': { kind: 'query', body: 'json', answer: 'json' },
  'sources.pause': { kind: 'command', body: 'json', answer: 'json' },
  'sources.register': { kind: 'command', body: 'json', answer: 'json' },
  'sources.resume': { kind: 'command', body: 'json', answer: 'json' },
  'statistics.download-loans': { kind: 'query', body: 'json', answer: 'file' },
  'statistics.show-health': { kind: 'query', body: 'json', answer: 'json' },
  'statistics.show-loans-on': { kind: 'query', body: 'json', answer: 'json' },
  'statistics.show-loans': { kind: 'query', body: 'json', answer: 'json' },
  'statistics.show-overview': { kind: 'query', body: 'json', answer: 'json' },
  'statistics.show-trend': { kind: 'query', body: 'json', answer: 'json' },
  'subjects.get': { kind: 'query', body: 'json', answer: 'json' },
  'subjects.link-alias': { kind: 'command', body: 'json', answer: 'json' },
  'subjects.merge': { kind: 'command', body: 'json', answer: 'json' },
  'subjects.resolve': { kind: 'query', body: 'json', answer: 'json' },
  'subjects.search': { kind: 'query', body: 'json', answer: 'json' },
  'subjects.split': { kind: 'command', body: 'json', answer: 'json' },
  'support.claim': { kind: 'command', body: 'json', answer: 'json' },
  'support.draft-policy': { kind: 'command', body: 'json', answer: 'json' },
  'support.file-loan': { kind: 'command', body: 'json', answer: 'json' },
  'support.list-compensations': { kind: 'query', body: 'json', answer: 'json' },
  'support.list-filings': { kind: 'query', body: 'json', answer: 'json' },
  'support.list-own-policies': { kind: 'query', body: 'json', answer: 'json' },
  'support.list-policies': { kind: 'query', body: 'json', answer: 'json' },
  'support.list-pools': { kind: 'query', body: 'json', answer: 'json' },
  'support.match-policies': { kind: 'query', body: 'json', answer: 'json' },
  'support.move-policy': { kind: 'command', body: 'json', answer: 'json' },
  'support.open-pool': { kind: 'command', body: 'json', answer: 'json' },
  'support.pay-claim': { kind: 'command', body: 'json', answer: 'json' },
  'support.record-recovery': { kind: 'command', body: 'json', answer: 'json' },
  'support.review-claim': { kind: 'command', body: 'json', answer: 'json' },
  'support.review-policy': { kind: 'command', body: 'json', answer: 'json' },
  'support.show-ledger': { kind: 'query', body: 'json', answer: 'json' },
  'webhooks.change': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.list-deliveries': { kind: 'query', body: 'json', answer: 'json' },
  'webhooks.list-events': { kind: 'query', body: 'json', answer: 'json' },
  'webhooks.list': { kind: 'query', body: 'json', answer: 'json' },
  'webhooks.pause': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.redeliver': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.register': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.remove': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.resume': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.rotate-secret': { kind: 'command', body: 'json', answer: 'json' },
  'webhooks.send-test': { kind: 'command', body: 'json', answer: 'json' },
} as const satisfies Record<keyof Operations, { kind: string; body: string; answer: string }>;
