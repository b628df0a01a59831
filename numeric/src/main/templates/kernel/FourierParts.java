//# parts
// The passes of the Fourier transform: {@link FourierPasses}. x is read and y written at the elements from..to of each of
// the groups of s; load, store and broadcast are those of the class that inserts this.
//# define fourierPasses
    static void radix2(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 2;
        for (long p = 0; p < m; p++) {
            V wr = broadcast(getF64(roots, p * s * BYTES));
            V wi = broadcast(getF64(roots, p * s * BYTES + im));
            long a = (p * s + from) * BYTES;
            long b = a + m * s * BYTES;
            long out = (2 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (long end = a + (to - from) * BYTES; a < end; a += STEP, b += STEP, out += STEP) {
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, b);
                V bi = load(x, b + im);
                store(y, out, add(ar, br));
                store(y, out + im, add(ai, bi));
                V dr = sub(ar, br);
                V di = sub(ai, bi);
                store(y, out + next, sub(mul(dr, wr), mul(di, wi)));
                store(y, out + next + im, add(mul(dr, wi), mul(di, wr)));
            }
        }
    }

    static void radix3(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 3;
        V half = broadcast(-0.5);
        V sine = broadcast(-SIN_THIRD);
        for (long p = 0; p < m; p++) {
            V w1r = broadcast(getF64(roots, p * s * BYTES));
            V w1i = broadcast(getF64(roots, p * s * BYTES + im));
            V w2r = broadcast(getF64(roots, 2 * p * s * BYTES));
            V w2i = broadcast(getF64(roots, 2 * p * s * BYTES + im));
            long a = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (3 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (long end = a + (to - from) * BYTES; a < end; a += STEP, out += STEP) {
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, a + part);
                V bi = load(x, a + part + im);
                V cr = load(x, a + 2 * part);
                V ci = load(x, a + 2 * part + im);
                V sr = add(br, cr);
                V si = add(bi, ci);
                V dr = mul(sub(br, cr), sine);
                V di = mul(sub(bi, ci), sine);
                V er = add(ar, mul(sr, half));
                V ei = add(ai, mul(si, half));
                store(y, out, add(ar, sr));
                store(y, out + im, add(ai, si));
                V fr = sub(er, di);
                V fi = add(ei, dr);
                store(y, out + next, sub(mul(fr, w1r), mul(fi, w1i)));
                store(y, out + next + im, add(mul(fr, w1i), mul(fi, w1r)));
                V gr = add(er, di);
                V gi = sub(ei, dr);
                store(y, out + 2 * next, sub(mul(gr, w2r), mul(gi, w2i)));
                store(y, out + 2 * next + im, add(mul(gr, w2i), mul(gi, w2r)));
            }
        }
    }

    static void radix4(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 4;
        for (long p = 0; p < m; p++) {
            V w1r = broadcast(getF64(roots, p * s * BYTES));
            V w1i = broadcast(getF64(roots, p * s * BYTES + im));
            V w2r = broadcast(getF64(roots, 2 * p * s * BYTES));
            V w2i = broadcast(getF64(roots, 2 * p * s * BYTES + im));
            V w3r = broadcast(getF64(roots, 3 * p * s * BYTES));
            V w3i = broadcast(getF64(roots, 3 * p * s * BYTES + im));
            long a = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (4 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (long end = a + (to - from) * BYTES; a < end; a += STEP, out += STEP) {
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, a + part);
                V bi = load(x, a + part + im);
                V cr = load(x, a + 2 * part);
                V ci = load(x, a + 2 * part + im);
                V dr = load(x, a + 3 * part);
                V di = load(x, a + 3 * part + im);
                V er = add(ar, cr);
                V ei = add(ai, ci);
                V fr = sub(ar, cr);
                V fi = sub(ai, ci);
                V gr = add(br, dr);
                V gi = add(bi, di);
                V hr = sub(bi, di);
                V hi = sub(dr, br);
                store(y, out, add(er, gr));
                store(y, out + im, add(ei, gi));
                V kr = add(fr, hr);
                V ki = add(fi, hi);
                store(y, out + next, sub(mul(kr, w1r), mul(ki, w1i)));
                store(y, out + next + im, add(mul(kr, w1i), mul(ki, w1r)));
                V lr = sub(er, gr);
                V li = sub(ei, gi);
                store(y, out + 2 * next, sub(mul(lr, w2r), mul(li, w2i)));
                store(y, out + 2 * next + im, add(mul(lr, w2i), mul(li, w2r)));
                V qr = sub(fr, hr);
                V qi = sub(fi, hi);
                store(y, out + 3 * next, sub(mul(qr, w3r), mul(qi, w3i)));
                store(y, out + 3 * next + im, add(mul(qr, w3i), mul(qi, w3r)));
            }
        }
    }

    static void radix5(MemorySegment x, MemorySegment y, MemorySegment roots, long n, long s, long from, long to) {
        long im = n * BYTES;
        long m = n / s / 5;
        V c1 = broadcast(COS_FIFTH);
        V c2 = broadcast(COS_TWO_FIFTHS);
        V s1 = broadcast(SIN_FIFTH);
        V s2 = broadcast(SIN_TWO_FIFTHS);
        for (long p = 0; p < m; p++) {
            V w1r = broadcast(getF64(roots, p * s * BYTES));
            V w1i = broadcast(getF64(roots, p * s * BYTES + im));
            V w2r = broadcast(getF64(roots, 2 * p * s * BYTES));
            V w2i = broadcast(getF64(roots, 2 * p * s * BYTES + im));
            V w3r = broadcast(getF64(roots, 3 * p * s * BYTES));
            V w3i = broadcast(getF64(roots, 3 * p * s * BYTES + im));
            V w4r = broadcast(getF64(roots, 4 * p * s * BYTES));
            V w4i = broadcast(getF64(roots, 4 * p * s * BYTES + im));
            long a = (p * s + from) * BYTES;
            long part = m * s * BYTES;
            long out = (5 * p * s + from) * BYTES;
            long next = s * BYTES;
            for (long end = a + (to - from) * BYTES; a < end; a += STEP, out += STEP) {
                V ar = load(x, a);
                V ai = load(x, a + im);
                V br = load(x, a + part);
                V bi = load(x, a + part + im);
                V cr = load(x, a + 2 * part);
                V ci = load(x, a + 2 * part + im);
                V dr = load(x, a + 3 * part);
                V di = load(x, a + 3 * part + im);
                V er = load(x, a + 4 * part);
                V ei = load(x, a + 4 * part + im);
                V fr = add(br, er);
                V fi = add(bi, ei);
                V gr = sub(br, er);
                V gi = sub(bi, ei);
                V hr = add(cr, dr);
                V hi = add(ci, di);
                V kr = sub(cr, dr);
                V ki = sub(ci, di);
                store(y, out, add(ar, add(fr, hr)));
                store(y, out + im, add(ai, add(fi, hi)));
                V pr = add(ar, add(mul(fr, c1), mul(hr, c2)));
                V pi = add(ai, add(mul(fi, c1), mul(hi, c2)));
                V qr = add(mul(gi, s1), mul(ki, s2));
                V qi = add(mul(gr, s1), mul(kr, s2));
                V tr = add(pr, qr);
                V ti = sub(pi, qi);
                store(y, out + next, sub(mul(tr, w1r), mul(ti, w1i)));
                store(y, out + next + im, add(mul(tr, w1i), mul(ti, w1r)));
                V ur = sub(pr, qr);
                V ui = add(pi, qi);
                store(y, out + 4 * next, sub(mul(ur, w4r), mul(ui, w4i)));
                store(y, out + 4 * next + im, add(mul(ur, w4i), mul(ui, w4r)));
                V vr = add(ar, add(mul(fr, c2), mul(hr, c1)));
                V vi = add(ai, add(mul(fi, c2), mul(hi, c1)));
                V xr = sub(mul(gi, s2), mul(ki, s1));
                V xi = sub(mul(gr, s2), mul(kr, s1));
                V yr = add(vr, xr);
                V yi = sub(vi, xi);
                store(y, out + 2 * next, sub(mul(yr, w2r), mul(yi, w2i)));
                store(y, out + 2 * next + im, add(mul(yr, w2i), mul(yi, w2r)));
                V zr = sub(vr, xr);
                V zi = add(vi, xi);
                store(y, out + 3 * next, sub(mul(zr, w3r), mul(zi, w3i)));
                store(y, out + 3 * next + im, add(mul(zr, w3i), mul(zi, w3r)));
            }
        }
    }
//# end
