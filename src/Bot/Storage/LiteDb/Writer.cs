using System.Collections.Concurrent;

namespace DvBot.Bot.Storage.LiteDb;

/// <summary>
/// The one thread that owns the database: LiteDB's transactions belong to their thread, and two writers on one file corrupt it.
/// Jobs that wait are done together in one transaction and told so only after the checkpoint. When a group fails, the image is
/// made anew from disk and the members are tried one by one.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostInGroup = 256;
    private static readonly TimeSpan _foldAfter = TimeSpan.FromSeconds(1);

    private readonly BlockingCollection<WriterJob> _jobs = [];
    private readonly StoreImage _image;
    private readonly IDisk _disk;
    private readonly Action _changed;
    private readonly Thread _thread;
    private int _groupsUntilLook;
    private bool _nearlyFull;
    private volatile bool _broken;

    /// <summary>Starts the thread over a loaded image.</summary>
    /// <param name="image">What it owns from now on.</param>
    /// <param name="disk">Asked for free space.</param>
    /// <param name="changed">Called after each group, on the writer's thread.</param>
    public Writer(StoreImage image, IDisk disk, Action changed)
    {
        _image = image;
        _disk = disk;
        _changed = changed;
        _thread = new Thread(Run) { Name = "store writer", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Jobs that wait.</summary>
    public int Waiting => _jobs.Count;

    /// <summary>True while the last attempt to write failed.</summary>
    public bool Broken => _broken;

    /// <summary>Hands a job to the thread.</summary>
    public void Enqueue(WriterJob job)
    {
        try
        {
            _jobs.Add(job);
        }
        catch (InvalidOperationException)
        {
            job.Fail(new ObjectDisposedException(nameof(Writer), "The store is closed."));
        }
    }

    /// <summary>Does what waits and ends the thread.</summary>
    public void Dispose()
    {
        _jobs.CompleteAdding();
        _thread.Join();
        _jobs.Dispose();
    }

    private void Run()
    {
        var group = new List<WriterJob>(MostInGroup);
        while (!_jobs.IsCompleted)
        {
            if (_jobs.TryTake(out var job, _image.HasDirty ? _foldAfter : Timeout.InfiniteTimeSpan))
            {
                group.Add(job);
                while (group.Count < MostInGroup && _jobs.TryTake(out job))
                {
                    group.Add(job);
                }

                Do(group);
                group.Clear();
                if (_image.FoldIsDue)
                {
                    Fold();
                }
            }
            else if (_image.HasDirty)
            {
                Fold();
            }
        }

        Fold();
    }

    private void Do(List<WriterJob> group)
    {
        if (_broken && !TryMend())
        {
            group.ForEach(j => j.Refuse());
            return;
        }

        LookAtSpace();
        if (_nearlyFull)
        {
            foreach (var refused in group.Where(j => !j.MayUseReserve))
            {
                refused.Refuse();
            }

            group.RemoveAll(j => !j.MayUseReserve);
        }

        var reads = group.FindAll(j => !j.Writes);
        var writes = group.FindAll(j => j.Writes);
        if (writes.Count > 0 && !TryWrite(writes, out _))
        {
            foreach (var single in writes)
            {
                if (!TryWrite([single], out var error))
                {
                    single.Fail(error!);
                }
            }
        }

        foreach (var read in reads)
        {
            Read(read);
        }

        _changed();
    }

    private bool TryWrite(List<WriterJob> writes, out Exception? error)
    {
        error = null;
        try
        {
            if (_broken && !TryMend())
            {
                throw new IOException("The store cannot be written.");
            }

            _image.Engine.Begin();
            foreach (var write in writes)
            {
                write.Apply(_image);
            }

            _image.FlushKeys();
            _image.Engine.Commit();
        }
#pragma warning disable CA1031 // whatever went wrong: nothing of the group may be half there
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e is IOException ? e : new IOException("The store could not write.", e);
            _broken = true;
            TryMend();
            return false;
        }

        foreach (var write in writes)
        {
            write.Publish(_image);
        }

        DestroyKeys();
        foreach (var write in writes)
        {
            write.Complete();
        }

        return true;
    }

    // A key whose destruction fails is destroyed at the next start, before anything is served.
    private void DestroyKeys()
    {
        if (!_image.HasKeysToDestroy)
        {
            return;
        }

        try
        {
            _image.DestroyKeys();
        }
        catch (IOException)
        {
            _broken = true;
        }
    }

    private void Read(WriterJob read)
    {
        try
        {
            read.Apply(_image);
            read.Complete();
        }
#pragma warning disable CA1031 // told to the caller
        catch (Exception e)
#pragma warning restore CA1031
        {
            read.Fail(e);
        }
    }

    private void Fold()
    {
        if (_broken || !_image.HasDirty)
        {
            return;
        }

        try
        {
            _image.Engine.Begin();
            _image.Fold();
            _image.Engine.Commit();
            _image.Folded();
        }
#pragma warning disable CA1031 // folding only spares work at the next start
        catch (Exception)
#pragma warning restore CA1031
        {
            _broken = true;
            TryMend();
        }
    }

    private bool TryMend()
    {
        try
        {
            _image.Load();
            _broken = false;
            return true;
        }
#pragma warning disable CA1031 // stays broken; the next job tries again
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private void LookAtSpace()
    {
        if (--_groupsUntilLook > 0 && !_nearlyFull)
        {
            return;
        }

        _groupsUntilLook = 64;
        _nearlyFull = _disk.FreeBytes < _image.Options.ReserveBytes;
    }
}
