"""Rules of this project for cfn-lint (`cfn-lint -a infra/rules`), over templates after the SAM transform."""
