namespace KlSymbolic.Snapshots;

/// <summary>A snapshot is new, changed, named badly or asked for twice.</summary>
internal sealed class SnapshotException(string message) : Exception(message);
