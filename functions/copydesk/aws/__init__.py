"""The only place that knows AWS: the ports, on boto3's clients."""
