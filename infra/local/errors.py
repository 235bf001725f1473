"""What can go wrong with a local desk, each as one line that says what and where.

LocalError
├── PortTaken          the port asked for is in use
├── EmulatorFailed     the AWS side did not start, or listens where it must not
├── TemplateInvalid    the template does not become CloudFormation
├── DeployFailed       a resource of the stack was refused
├── HandlerFailed      a function's process does not get through its init
├── InvocationFailed   a function that was invoked directly returned an error
└── DeskStopped        the desk is stopping, or has stopped
"""


class LocalError(Exception):
    """Anything that keeps a local desk from running."""


class PortTaken(LocalError):
    """The port asked for is in use."""


class EmulatorFailed(LocalError):
    """The AWS side did not start, or listens where it must not."""


class TemplateInvalid(LocalError):
    """The template does not become CloudFormation."""


class DeployFailed(LocalError):
    """A resource of the stack was refused."""


class HandlerFailed(LocalError):
    """A function's process does not get through its init."""


class InvocationFailed(LocalError):
    """A function that was invoked directly returned an error."""

    def __init__(self, function: str, error_type: str, message: str) -> None:
        super().__init__(f"{function}: {error_type}: {message}")
        self.error_type = error_type


class DeskStopped(LocalError):
    """The desk is stopping, or has stopped."""
